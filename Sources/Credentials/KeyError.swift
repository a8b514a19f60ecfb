/// Why keys did not open what they were asked to; holds no secret and no content.
package enum KeyError: Error, Hashable {
  case wrongPassphrase
  /// In characters.
  case passphraseTooShort(minimum: Int)
  /// What is stored of the keyring was edited, or is not whole.
  case damagedKeyring
  /// A sealed value was edited, was sealed for another row, or by another key.
  case sealBroken(row: String)
  /// The system gave no memory for keys.
  case outOfMemory
}
