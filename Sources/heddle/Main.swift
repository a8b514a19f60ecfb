internal import Glibc
internal import Operations
internal import Phrases
internal import Printing
internal import Training

/// The command line: finds the command, runs it, and says in the user's language what came of it.
@main
struct Main {
  static let commands =
    sampleCommands + roundCommands + certificateCommands + exportCommands + importCommands
    + personCommands + enrolmentCommands + admissionCommands + attendanceCommands + planningCommands
    + placeCommands
    + printCommands + curriculumCommands + templateCommands + [templateCheckCommand]
    + findCommands + careCommands + organisationCommands + personRecordCommands + mergeCommands
    + trainerCommands + keysCommands + auditCommands + historyCommands + nationalIDCommands
    + accountCommands + consentCommands + privacyCommands + requestCommands + serveCommands

  static func main() async {
    // Both come back as errors of the write that met them.
    signal(SIGPIPE, SIG_IGN)
    signal(SIGXFSZ, SIG_IGN)
    _ = (PassphraseSource.inherited, PassphraseSource.inheritedNew)
    let words = Array(CommandLine.arguments.dropFirst())
    if words.first == PrintWorker.argument { PrintWorker.run(Array(words.dropFirst())) }
    let reader = Configuration.reader(words)
    let code = await run(words, reader)
    OpenDatabases.close()
    exit(code.rawValue)
  }

  enum ExitCode: Int32 {
    case done = 0
    case refused = 1
    case usage = 2
  }

  static func run(_ words: [String], _ reader: Reader) async -> ExitCode {
    do {
      switch try Parser(commands: commands).parse(words, reader: reader) {
      case .help(let commands): Console.say(Help(reader: reader).text(commands))
      case .version: Console.say("heddle 0.1")
      case .run(let invocation): try await invocation.command.run(invocation)
      }
      // A closed pipe or a full disk: what was asked for did not arrive.
      return Console.isIntact ? .done : .refused
    } catch let error as UsageError {
      Console.complain("heddle: " + error.sentence(for: reader))
      Console.complain(
        reader.say("ดูวิธีใช้: heddle --help", "for help: heddle --help"))
      return .usage
    } catch let error as AlreadySaid {
      Console.complain(error.summary)
      return .refused
    } catch {
      for line in reader.everySentence(for: error) { Console.complain("heddle: " + line) }
      return .refused
    }
  }
}

/// A refusal whose reasons have been printed in a form of their own.
struct AlreadySaid: Error {
  let summary: String
}
