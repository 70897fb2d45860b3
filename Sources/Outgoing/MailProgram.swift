import Files
public import Kernel

/// Debian's `msmtp`, which hands mail to the server that its own file of settings names.
public struct MailProgram: Sendable {
    let sender: MailAddress
    /// The file of msmtp's settings; holds its server and, where one is needed, the password.
    let settings: String

    public init(sender: MailAddress, settings: String) { (self.sender, self.settings) = (sender, settings) }

    /// - Throws: ``OutgoingProblem/noMail`` without the program; ``OutgoingProblem/mailFailed(_:)`` with its code, as sysexits.h
    ///   has them, when the server did not take the mail.
    func send(_ mail: Mail, at now: Instant) async throws(OutgoingProblem) {
        // It looks for the recipient in a temporary file that has no name.
        let program = BoundedProgram("msmtp", seconds: 40, memory: 512 << 20, outputLimit: 4096, fileLimit: 1 << 20)
        do {
            // The recipient stands in the head, so that nobody reads an address in the list of processes.
            _ = try await program.run(
                ["--file=\(settings)", "--from=\(sender)", "--read-recipients", "--timeout=30"],
                input: mail.message(from: sender, at: now))
        } catch BoundedProgram.Fault.missing {
            throw .noMail
        } catch BoundedProgram.Fault.failed(let code?) {
            throw .mailFailed(Int(code))
        } catch BoundedProgram.Fault.timedOut {
            throw .timedOut
        } catch {
            throw .unreachable
        }
    }
}
