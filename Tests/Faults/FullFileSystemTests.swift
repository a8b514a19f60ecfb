import Foundation
import Support
import Testing

struct FullFileSystemTests {
  /// Whether a small file system can be made here that nobody else sees.
  private static let canMount =
    Tool.unshare.isInstalled
    && (try? Tool.unshare.run([
      "--mount", "--map-root-user", "mount", "-t", "tmpfs", "none", "/mnt",
    ]))
      != nil

  @Test(.enabled(if: canMount, "needs the right to mount a file system of its own"))
  func `on a full disk records can be read, writing is refused in words, and room mends it`()
    async throws
  {
    let office = try WorkingOffice(people: 500)
    // Makes room beside the database to be set aside.
    try office.run("round", "list")
    let said = try Tool.unshare.run([
      "--mount", "--map-root-user", "sh", "-c", Self.script, office.folder.url.path,
      heddleProgram().path, packageFolder.path,
    ])
    let rounds = """
      surin-2562-2  27–28 August 2019  ยกระดับสมรรถนะบุคลากรท้องถิ่นเพื่อความเสมอภาคทางการศึกษาเด็กเยาวชนจังหวัดสุรินทร์ round 2
      """
    #expect(
      said == """
        \(rounds)
        0
        \(rounds)
        0
        heddle: the disk is full; nothing was recorded, free some space and try again
        1
        heddle: ดิสก์เต็ม ไม่มีการบันทึกใด ๆ เพิ่มพื้นที่แล้วลองใหม่
        1
        imported 500 people
        0

        """)
  }

  /// `$0` is the office's folder, `$1` the program, `$2` the package.
  private static let script = #"""
    set -eu
    export LANG=C.UTF-8 HEDDLE_SHARE="$2"
    heddle=$1
    mkdir "$0/disk"
    mount -t tmpfs -o size=8m none "$0/disk"
    cd "$0/disk"
    cp ../heddle.sqlite ../people.csv .
    run() {
      status=0
      "$heddle" "$@" 2>&1 || status=$?
      echo $status
    }
    run round list
    dd if=/dev/zero of=rest bs=1k count=8192 2>/dev/null || true
    run round list
    run import people people.csv
    run import people people.csv --lang th
    rm rest
    run import people people.csv
    """#
}
