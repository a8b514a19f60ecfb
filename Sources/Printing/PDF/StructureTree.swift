/// The tags of a PDF (ISO 32000-1, 14.7): what is a heading, a paragraph, a cell, for people who
/// have pages read to them.
struct StructureTree {
  private let file: PDFFile
  private let root: PDFFile.Object
  private let elements: [Element]

  private final class Element {
    let object: PDFFile.Object
    /// The page that marks without one of their own are on, by its place.
    let page: Int?
    let kids: [Kid]
    /// All pages that it and what is in it are on.
    let pages: ClosedRange<Int>?

    init(_ object: PDFFile.Object, page: Int?, kids: [Kid]) {
      (self.object, self.page, self.kids) = (object, page, kids)
      let places = [page] + kids.flatMap { [$0.pages?.lowerBound, $0.pages?.upperBound] }
      let known = places.compactMap { $0 }
      pages = if let least = known.min(), let most = known.max() { least...most } else { nil }
    }
  }

  private enum Kid {
    case element(Element)
    /// Marked content, by its number on its page.
    case mark(Int, page: Int)

    var pages: ClosedRange<Int>? {
      switch self {
      case .element(let element): element.pages
      case .mark(_, let page): page...page
      }
    }
  }

  /// What an element keeps, besides its place in the tree.
  private static let properties = ["/S", "/A", "/C", "/T", "/Lang", "/Alt", "/E", "/ActualText"]

  /// `nil` for a file without tags.
  init?(of file: PDFFile, pages: Int) {
    guard let root = file[file.catalog, "/StructTreeRoot"] else { return nil }
    var places: [Int: Int] = [:]
    for page in 0..<pages { places[file.id(of: file.page(page))] = page }
    (self.file, self.root) = (file, root)
    elements = Self.kids(of: root, in: file, page: nil, places, depth: 0).compactMap { kid in
      if case .element(let element) = kid { element } else { nil }
    }
  }

  private static func kids(
    of object: PDFFile.Object, in file: PDFFile, page: Int?, _ places: [Int: Int], depth: Int
  ) -> [Kid] {
    // No honest document is nested so deeply.
    guard depth < 200, let value = file[object, "/K"] else { return [] }
    return (file.isArray(value) ? file.items(of: value) : [value]).compactMap { kid in
      if let number = file.number(kid) { return page.map { .mark(number, page: $0) } }
      guard file.isDictionary(kid) else { return nil }
      let page = file[kid, "/Pg"].map { places[file.id(of: $0)] } ?? page
      if let number = file[kid, "/MCID"].flatMap({ file.number($0) }) {
        return page.map { .mark(number, page: $0) }
      }
      guard file[kid, "/S"] != nil else { return nil }
      let kids = kids(of: kid, in: file, page: page, places, depth: depth + 1)
      return .element(Element(kid, page: page, kids: kids))
    }
  }

  /// Gives a file that some of the pages were added to, from the place `first` on, their tags.
  func copy(_ pages: Range<Int>, to target: PDFFile, at first: Int = 0) {
    let newRoot = Self.root(of: target)
    var copying = Copying(source: file, target: target, pages: pages, first: first)
    let kids = elements.compactMap { copying.copy($0, below: newRoot) }
    if let list = target[newRoot, "/K"] { target.append(kids, to: list) }
    if let numbers = target[newRoot, "/ParentTree"].flatMap({ target[$0, "/Nums"] }) {
      target.append(copying.parents(), to: numbers)
    }
    target[newRoot, "/ParentTreeNextKey"] = target.newNumber(first + pages.count)
    guard let roles = file[root, "/RoleMap"], let newRoles = target[newRoot, "/RoleMap"] else {
      return
    }
    for role in file.keys(of: roles) {
      target[newRoles, role] = file[roles, role].map { target.copy($0, of: file) }
    }
  }

  private static func root(of target: PDFFile) -> PDFFile.Object {
    if let root = target[target.catalog, "/StructTreeRoot"] { return root }
    let root = target.indirect(target.newDictionary())
    let parents = target.indirect(target.newDictionary())
    target[parents, "/Nums"] = target.newArray([])
    target[root, "/Type"] = target.newName("/StructTreeRoot")
    target[root, "/K"] = target.newArray([])
    target[root, "/ParentTree"] = parents
    target[root, "/RoleMap"] = target.newDictionary()
    target[target.catalog, "/StructTreeRoot"] = root
    let isMarked = target.newDictionary()
    target[isMarked, "/Marked"] = target.newTrue()
    target[target.catalog, "/MarkInfo"] = isMarked
    return root
  }

  /// The copy of a tree that is being made.
  private struct Copying {
    let source: PDFFile
    let target: PDFFile
    let pages: Range<Int>
    let first: Int
    /// For each page, which element each mark belongs to.
    var owners: [[Int: PDFFile.Object]]

    init(source: PDFFile, target: PDFFile, pages: Range<Int>, first: Int) {
      (self.source, self.target, self.pages, self.first) = (source, target, pages, first)
      owners = Array(repeating: [:], count: pages.count)
    }

    /// `nil` for an element that has nothing on these pages.
    mutating func copy(_ element: Element, below parent: PDFFile.Object) -> PDFFile.Object? {
      guard let range = element.pages, range.overlaps(pages) else { return nil }
      let copy = target.indirect(target.newDictionary())
      let isHere = element.page.map(pages.contains) ?? false
      var kids: [PDFFile.Object] = []
      for kid in element.kids {
        switch kid {
        case .element(let inner):
          if let inner = self.copy(inner, below: copy) { kids.append(inner) }
        case .mark(let number, let page) where pages.contains(page):
          owners[page - pages.lowerBound][number] = copy
          kids.append(mark(number, on: page, isOwnPage: page == element.page))
        case .mark: break
        }
      }
      guard !kids.isEmpty || (element.kids.isEmpty && isHere) else { return nil }
      target[copy, "/Type"] = target.newName("/StructElem")
      target[copy, "/P"] = parent
      for key in StructureTree.properties {
        target[copy, key] = source[element.object, key].map { target.copy($0, of: source) }
      }
      if isHere, let page = element.page {
        target[copy, "/Pg"] = target.page(first + page - pages.lowerBound)
      }
      if !kids.isEmpty { target[copy, "/K"] = target.newArray(kids) }
      return copy
    }

    private func mark(_ number: Int, on page: Int, isOwnPage: Bool) -> PDFFile.Object {
      if isOwnPage { return target.newNumber(number) }
      let reference = target.newDictionary()
      target[reference, "/Type"] = target.newName("/MCR")
      target[reference, "/Pg"] = target.page(first + page - pages.lowerBound)
      target[reference, "/MCID"] = target.newNumber(number)
      return reference
    }

    /// From marks back to elements, page by page; annotations are left out of it.
    func parents() -> [PDFFile.Object] {
      var entries: [PDFFile.Object] = []
      for (place, owners) in owners.enumerated() {
        let number = first + place
        let page = target.page(number)
        target[page, "/StructParents"] = target.newNumber(number)
        for annotation in target[page, "/Annots"].map({ target.items(of: $0) }) ?? [] {
          target[annotation, "/StructParent"] = nil
        }
        let last = owners.keys.max() ?? -1
        let list = (0..<last + 1).map { owners[$0] ?? target.newNull() }
        entries += [target.newNumber(number), target.indirect(target.newArray(list))]
      }
      return entries
    }
  }
}
