internal import CZlib

/// A raw deflate stream (RFC 1951) at level 6, reused from member to member.
package struct Deflater: ~Copyable {
  private let stream: UnsafeMutablePointer<z_stream>
  private let scratch: UnsafeMutableBufferPointer<UInt8>

  /// - Throws: `compressorFailed`, for want of memory.
  package init() throws(PackageError) {
    // zlib keeps the stream's address, so it may not move.
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    scratch = .allocate(capacity: 1 << 15)
    let code = heddle_raw_deflate_init(stream, 6)
    guard code == Z_OK else { throw .compressorFailed(code: Int(code)) }
  }

  deinit {
    deflateEnd(stream)
    stream.deallocate()
    scratch.deallocate()
  }

  /// Appends what `bytes` deflate to; with `finish` the stream is ended and ready for the next.
  func deflate(
    _ bytes: [UInt8], into output: inout [UInt8], finish: Bool
  ) throws(PackageError) {
    let code = bytes.withUnsafeBufferPointer { input in
      run(input, into: &output, finish: finish)
    }
    guard code == Z_OK else { throw .compressorFailed(code: Int(code)) }
  }

  private func run(
    _ input: UnsafeBufferPointer<UInt8>, into output: inout [UInt8], finish: Bool
  ) -> Int32 {
    var rest = input[...]
    repeat {
      let piece = UnsafeBufferPointer(rebasing: rest.prefix(1 << 30))
      rest = rest.dropFirst(piece.count)
      let isLast = finish && rest.isEmpty
      stream.pointee.next_in = UnsafeMutablePointer(mutating: piece.baseAddress)
      stream.pointee.avail_in = UInt32(piece.count)
      repeat {
        stream.pointee.next_out = scratch.baseAddress
        stream.pointee.avail_out = UInt32(scratch.count)
        let code = CZlib.deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        guard code == Z_OK || code == Z_STREAM_END || code == Z_BUF_ERROR else { return code }
        output.append(contentsOf: scratch.prefix(scratch.count - Int(stream.pointee.avail_out)))
      } while stream.pointee.avail_out == 0
    } while !rest.isEmpty
    return finish ? deflateReset(stream) : Z_OK
  }
}

/// The checksum of a Zip member, continued from `start`.
func checksum(_ bytes: [UInt8], from start: UInt32 = 0) -> UInt32 {
  bytes.withUnsafeBufferPointer { buffer in
    UInt32(truncatingIfNeeded: crc32_z(UInt(start), buffer.baseAddress, buffer.count))
  }
}
