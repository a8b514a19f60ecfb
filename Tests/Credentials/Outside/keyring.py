"""A keyring and what it makes, by implementations that are not libsodium: the values that
KeyringTests expects. Needs argon2-cffi, pycryptodome and cryptography from PyPI."""

import hashlib
import struct

from argon2.low_level import Type, hash_secret_raw
from Crypto.Cipher import ChaCha20_Poly1305
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey


def derived(key, purpose):
    return hashlib.blake2b(
        b"", digest_size=32, key=key, salt=struct.pack("<QQ", purpose, 0),
        person=b"heddle 1".ljust(16, b"\0")).digest()


def sealed(key, nonce, plaintext, context):
    cipher = ChaCha20_Poly1305.new(key=key, nonce=nonce)  # 24 bytes: XChaCha20
    cipher.update(context)
    ciphertext, tag = cipher.encrypt_and_digest(plaintext)
    return nonce + ciphertext + tag


def form(*fields):
    layout = b""
    for field in fields:
        if isinstance(field, int):
            layout += b"I" + struct.pack(">q", field)
        else:
            kind = b"T" if isinstance(field, str) else b"B"
            content = field.encode() if isinstance(field, str) else field
            layout += kind + struct.pack(">I", len(content)) + content
    return layout


master, salt = bytes(range(32)), bytes(range(16, 32))
passphrase = hash_secret_raw(
    "ผ้าไหมสุรินทร์ 2562".encode(), salt, time_cost=2, memory_cost=19 << 10, parallelism=1,
    hash_len=32, type=Type.ID)
signing = Ed25519PrivateKey.from_private_bytes(derived(master, 3))
public = signing.public_key().public_bytes(
    serialization.Encoding.Raw, serialization.PublicFormat.Raw)
row = "01910b6e-7c00-7abc-8def-0123456789ab"
head = form("heddle audit head 1", "2019-08-28", 4711, hashlib.sha256(b"head").digest())
values = {
    "salt": salt,
    "verifier": hashlib.blake2b(
        b"heddle passphrase", digest_size=32, key=derived(passphrase, 5)).digest(),
    "wrappedKey": sealed(derived(passphrase, 4), bytes(24), master, public),
    "publicKey": public,
    "sealed": b"\1" + sealed(
        derived(master, 1), bytes(range(24)), b"1101700207366", b"heddle seal " + row.encode()),
    "blindIndex": hashlib.blake2b(
        b"1101700207366", digest_size=32, key=derived(master, 2)).digest(),
    "signature": signing.sign(head),
}
for name, value in values.items():
    print(name, value.hex())
