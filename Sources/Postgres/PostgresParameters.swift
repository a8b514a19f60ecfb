internal import CLibPQ
internal import SQL

/// Values as the server takes them in binary form, laid out one after another.
struct PostgresParameters {
  /// Begins with a byte that belongs to nobody, so that even nothing has an address.
  private var bytes: [UInt8] = [0]
  /// -1 for NULL.
  private var offsets: [Int] = []
  private var lengths: [Int32] = []

  init(_ values: [SQLValue]) {
    for value in values {
      let start = bytes.count
      switch value {
      case .null: break
      case .integer(let number): bytes.append(bigEndian: number)
      case .text(let text): bytes.append(contentsOf: text.utf8)
      case .blob(let blob): bytes.append(contentsOf: blob)
      }
      offsets.append(value == .null ? -1 : start)
      lengths.append(Int32(clamping: bytes.count - start))
    }
  }

  /// Calls `body` with the number of values, their addresses, lengths and formats.
  func send<Result>(
    _ body: (
      Int32, UnsafePointer<UnsafePointer<CChar>?>?, UnsafePointer<Int32>?, UnsafePointer<Int32>?
    ) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { buffer in
      let base = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let addresses = offsets.map { offset in offset < 0 ? nil : base.map { $0 + offset } }
      return body(
        Int32(offsets.count), addresses, lengths, [Int32](repeating: 1, count: offsets.count))
    }
  }

  /// The types that the values are declared with; the server infers that of NULL.
  static func types(of values: [SQLValue]) -> [Oid] {
    values.map { value in
      switch value {
      case .null: 0
      case .integer: PostgresType.int8.rawValue
      case .text: PostgresType.text.rawValue
      case .blob: PostgresType.bytea.rawValue
      }
    }
  }
}

extension [UInt8] {
  mutating func append(bigEndian number: some FixedWidthInteger) {
    Swift.withUnsafeBytes(of: number.bigEndian) { append(contentsOf: $0) }
  }
}
