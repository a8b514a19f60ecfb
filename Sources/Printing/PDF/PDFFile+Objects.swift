internal import CQPDF

extension PDFFile {
  var catalog: Object { qpdf_get_root(data) }

  var trailer: Object { qpdf_get_trailer(data) }

  func page(_ index: Int) -> Object { qpdf_get_page_n(data, index) }

  /// `nil` where a dictionary has no such key.
  subscript(_ dictionary: Object, _ key: String) -> Object? {
    get {
      qpdf_oh_has_key(data, dictionary, key) == 0 ? nil : qpdf_oh_get_key(data, dictionary, key)
    }
    set {
      guard let newValue else { return qpdf_oh_remove_key(data, dictionary, key) }
      qpdf_oh_replace_key(data, dictionary, key, newValue)
    }
  }

  func keys(of dictionary: Object) -> [String] {
    var keys: [String] = []
    qpdf_oh_begin_dict_key_iter(data, dictionary)
    while qpdf_oh_dict_more_keys(data) != 0 {
      if let key = qpdf_oh_dict_next_key(data) { keys.append(String(cString: key)) }
    }
    return keys
  }

  func items(of array: Object) -> [Object] {
    (0..<max(0, qpdf_oh_get_array_n_items(data, array))).map {
      qpdf_oh_get_array_item(data, array, $0)
    }
  }

  func text(_ string: Object) -> String? {
    guard qpdf_oh_is_string(data, string) != 0, let text = qpdf_oh_get_utf8_value(data, string)
    else { return nil }
    return String(cString: text)
  }

  func number(_ integer: Object) -> Int? {
    qpdf_oh_is_integer(data, integer) != 0 ? Int(qpdf_oh_get_int_value(data, integer)) : nil
  }

  func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(data, object) != 0 }

  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(data, object) != 0 }

  /// What an indirect object is known by; 0 for a direct one.
  func id(of object: Object) -> Int { Int(qpdf_oh_get_object_id(data, object)) }

  /// The content of a stream, unpacked.
  func stream(_ stream: Object) -> [UInt8]? {
    guard qpdf_oh_is_stream(data, stream) != 0 else { return nil }
    var (start, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
    let code = qpdf_oh_get_stream_data(
      data, stream, qpdf_dl_generalized, nil, &start, &count)
    defer { free(start) }
    guard heddle_qpdf_failed(code) == 0 else { return nil }
    return Array(UnsafeBufferPointer(start: start, count: count))
  }

  func newDictionary() -> Object { qpdf_oh_new_dictionary(data) }

  func newArray(_ items: [Object]) -> Object {
    let array = qpdf_oh_new_array(data)
    for item in items { qpdf_oh_append_item(data, array, item) }
    return array
  }

  func newText(_ text: String) -> Object { qpdf_oh_new_unicode_string(data, text) }

  func newName(_ name: String) -> Object { qpdf_oh_new_name(data, name) }

  func newNumber(_ number: Int) -> Object { qpdf_oh_new_integer(data, Int64(number)) }

  func newTrue() -> Object { qpdf_oh_new_bool(data, QPDF_TRUE) }

  /// The same object, to be referred to from several places.
  func indirect(_ object: Object) -> Object { qpdf_make_indirect_object(data, object) }

  func newStream(_ bytes: [UInt8], type: String, subtype: String) -> Object {
    let stream = qpdf_oh_new_stream(data)
    let dictionary = qpdf_oh_get_dict(data, stream)
    self[dictionary, "/Type"] = newName(type)
    self[dictionary, "/Subtype"] = newName(subtype)
    replace(stream, with: bytes)
    return stream
  }

  func replace(_ stream: Object, with bytes: [UInt8]) {
    qpdf_oh_replace_stream_data(
      data, stream, bytes, bytes.count, qpdf_oh_new_null(data), qpdf_oh_new_null(data))
  }

  /// A copy of another file's object with all that it refers to; of the same one, the same copy.
  func copy(_ object: Object, of other: PDFFile) -> Object {
    // Only what can be referred to can be brought over.
    let source = other.id(of: object) == 0 ? other.indirect(object) : object
    return qpdf_oh_copy_foreign_object(data, other.data, source)
  }
}
