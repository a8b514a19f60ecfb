internal import Credentials
internal import Operations
internal import Phrases
internal import Training

let keysCommands = [
  Command(
    "keys", "make",
    summary: LocalizedText(
      thai: "สร้างกุญแจของฐานข้อมูล ซึ่งเข้ารหัสเลขประจำตัวประชาชนและลงนามร่องรอยการตรวจสอบ",
      english: "make the database's keys, which encrypt national IDs and sign the audit trail"),
    details: LocalizedText(
      thai: """
        รหัสผ่านต้องมีอย่างน้อย 12 ตัวอักษร ถ้าลืม เลขประจำตัวประชาชนที่เข้ารหัสไว้จะเปิดไม่ได้อีก จึงควรเก็บสำเนา
        ไว้ในที่ปลอดภัยนอกเครื่องนี้ จดกุญแจสาธารณะที่แสดงไว้ด้วย เพื่อใช้ตรวจลายมือชื่อ: heddle audit verify --key
        """,
      english: """
        The passphrase needs at least 12 characters. If it is lost, encrypted national IDs can never be read
        again: keep a copy in a safe place away from this machine. Note down the public key that is shown, too;
        it checks the signatures: heddle audit verify --key
        """)
  ) { invocation in
    guard let passphrase = try invocation.passphrase() else {
      throw KeysProblem.passphraseMissing
    }
    let keyring = try await invocation.office(passphrase: nil).makeKeyring(passphrase)
    Console.say(
      invocation.reader.say(
        "สร้างกุญแจแล้ว กุญแจสาธารณะ: \(hexadecimal(keyring.publicKey))",
        "made the keys; public key: \(hexadecimal(keyring.publicKey))"))
  },
  Command(
    "keys", "show",
    summary: LocalizedText(
      thai: "แสดงกุญแจสาธารณะ และตรวจว่ารหัสผ่านที่ระบุเปิดกุญแจได้หรือไม่",
      english: "show the public key, and whether the passphrase that is given opens the keys")
  ) { invocation in
    let passphrase = try invocation.passphrase()
    let office = try invocation.office(passphrase: nil)
    let stored = try await office.storedKeyring()
    if let passphrase { _ = try await office.unlock(passphrase) }
    let reader = invocation.reader
    Console.say(
      reader.say(
        "กุญแจสาธารณะ (Ed25519): \(hexadecimal(stored.publicKey))",
        "public key (Ed25519): \(hexadecimal(stored.publicKey))"))
    let memory = stored.memory >> 20
    Console.say(
      reader.say(
        "ล็อกด้วยรหัสผ่านผ่าน Argon2id: หน่วยความจำ \(memory) MiB, \(stored.operations) รอบ",
        "locked by a passphrase through Argon2id: \(memory) MiB, \(stored.operations) passes"))
    if passphrase != nil {
      Console.say(reader.say("รหัสผ่านนี้เปิดกุญแจได้", "this passphrase opens the keys"))
    }
  },
  Command(
    "keys", "change",
    summary: LocalizedText(
      thai: "เปลี่ยนรหัสผ่านของกุญแจ ข้อมูลที่เข้ารหัสและลงนามไว้ยังใช้ได้ทั้งหมด",
      english: "change the keys' passphrase; all that was encrypted and signed stays valid"),
    options: [
      .init(
        "new-passphrase-file", value: "FILE",
        "แฟ้มที่มีรหัสผ่านใหม่ (ถ้าไม่ระบุ: $\(PassphraseSource.newVariable))",
        "file with the new passphrase (else $\(PassphraseSource.newVariable))")
    ]
  ) { invocation in
    guard let passphrase = try invocation.passphrase(),
      let new = try PassphraseSource.passphrase(
        file: invocation.text("new-passphrase-file"), else: PassphraseSource.inheritedNew)
    else { throw KeysProblem.passphraseMissing }
    try await invocation.office(passphrase: nil).changePassphrase(from: passphrase, to: new)
    Console.say(
      invocation.reader.say(
        "เปลี่ยนรหัสผ่านแล้ว รหัสผ่านเดิมใช้ไม่ได้อีก แต่ยังเปิดสำเนาสำรองที่ทำไว้ก่อนหน้านี้ได้",
        "changed the passphrase; the earlier one is of no more use, but still opens earlier backups"
      ))
  },
]
