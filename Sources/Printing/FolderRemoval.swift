internal import Glibc

/// Removes a folder with all that it holds, if it is there; links in it are not followed.
package func removeFolder(_ path: String) {
  // A file or a link goes so; a folder does not.
  if unlink(path) == 0 { return }
  guard let folder = opendir(path) else { return }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) {
        String(cString: $0)
      }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  closedir(folder)
  for name in names { removeFolder("\(path)/\(name)") }
  rmdir(path)
}
