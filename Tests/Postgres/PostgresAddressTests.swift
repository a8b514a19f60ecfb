import Postgres
import SQL
import Testing

struct PostgresAddressTests {
  @Test(arguments: [
    (
      "postgres://anna:geheim@db1:5432,db2:5433/heddle?target_session_attrs=read-write",
      "postgres://anna@db1:5432,db2:5433/heddle"
    ),
    ("postgresql://db1/heddle?password=geheim&user=anna", "postgres://anna@db1/heddle"),
    (
      "postgres://anna:geheim@/heddle?host=/run/postgresql",
      "postgres://anna@/heddle?host=/run/postgresql"
    ),
    ("postgres://[::1]:5432/heddle", "postgres://::1:5432/heddle"),
  ])
  func `an address is shown without its password`(text: String, shown: String) throws {
    #expect(try PostgresAddress(text).display == shown)
  }

  @Test func `an address that cannot be read is refused without being repeated`() {
    #expect(throws: SQLError.notAnAddress) { try PostgresAddress("postgres://a:%zz@host/db") }
  }
}
