internal import Glibc
internal import OpenDocument

/// Makes sure that a workbook is whole: the library does not see when its temporary files find no
/// room, and packs what is left of them.
struct WholeWorkbook {
  /// Of each sheet, in order.
  let cells: [Int]

  /// - Throws: `cannotWrite` where something is missing.
  func check(_ bytes: [UInt8]) throws(ExcelError) {
    do {
      let package = try PackageReader(
        bytes,
        limits: PackageLimits(bytes: .max, members: .max, inflatedBytes: .max, ratio: .max))
      for name in package.names {
        var part = Part()
        let member = try package.open(name)
        var buffer = [UInt8](repeating: 0, count: 1 << 15)
        while true {
          let count = try buffer.withUnsafeMutableBytes { try member.read(into: $0) }
          if count == 0 { break }
          part.take(buffer[..<count])
        }
        guard part.isWhole, part.cells == expected(in: name) else {
          throw PackageError.damagedMember(name)
        }
      }
    } catch {
      throw .cannotWrite(ENOSPC)
    }
  }

  private func expected(in name: String) -> Int {
    for (index, count) in cells.enumerated() where name == "xl/worksheets/sheet\(index + 1).xml" {
      return count
    }
    return 0
  }

  private struct Part {
    private var first: UInt8?
    private var last: UInt8 = 0
    private(set) var cells = 0
    /// How much of `<c ` has been seen.
    private var seen = 0

    var isWhole: Bool { first == UInt8(ascii: "<") && last == UInt8(ascii: ">") }

    mutating func take(_ bytes: ArraySlice<UInt8>) {
      first = first ?? bytes.first
      last = bytes.last { $0 != 0x0A } ?? last
      for byte in bytes {
        switch (seen, byte) {
        case (_, UInt8(ascii: "<")): seen = 1
        case (1, UInt8(ascii: "c")): seen = 2
        case (2, UInt8(ascii: " ")):
          cells += 1
          seen = 0
        default: seen = 0
        }
      }
    }
  }
}
