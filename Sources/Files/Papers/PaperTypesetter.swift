/// Makes PDF of papers with WeasyPrint, in a process of its own with bounded time, memory and pages.
///
/// The process is given the markup and the style sheet as its input, and fetches nothing: whatever address may stand in them,
/// `file:`, `http:` or any other, is refused before it is looked at.
public struct PaperTypesetter: Sendable {
    public enum Fault: Error, Equatable, Sendable {
        /// WeasyPrint, or Python itself, is not installed.
        case missing
        case tooManyPages
        case timedOut
        case failed
    }

    static let mostPages = 100

    // It takes a second of one core and some hundred megabytes.
    private static let turns = Turns()
    private let program: BoundedProgram

    /// - Parameter python: the one that WeasyPrint is installed for.
    public init(python: String = "/usr/bin/python3", seconds: Int = 60) {
        program = BoundedProgram(
            python, seconds: seconds, memory: 2 << 30, outputLimit: 32 << 20,
            // Python looks for a folder it can write to before anything else.
            fileLimit: 4096)
    }

    /// - Throws: ``Fault``; `CancellationError` when whoever asked has gone.
    public func pdf(of html: [UInt8], style: [UInt8], in faces: PaperFaces) async throws -> [UInt8] {
        let sheet = style + Array("\n".utf8) + Array(faces.style.utf8)
        return try await Self.turns.take { try await typeset(sheet + [0] + html) }
    }

    private func typeset(_ input: [UInt8]) async throws -> [UInt8] {
        do {
            return try await program.run(["-I", "-c", Self.script, String(Self.mostPages)], input: input)
        } catch let fault as BoundedProgram.Fault {
            switch fault {
            case .missing, .failed(3): throw Fault.missing
            case .failed(4), .tooMuchOutput: throw Fault.tooManyPages
            case .timedOut: throw Fault.timedOut
            case .failed: throw Fault.failed
            }
        }
    }

    /// Style sheet and markup come as one input, with a NUL between them.
    private static let script = """
        import sys
        try:
            from fontTools.subset import Subsetter
            from weasyprint import CSS, HTML
        except (ImportError, OSError):
            sys.exit(3)

        def refuse(url, *rest, **named):
            raise ValueError("nothing is fetched")

        # A Chinese typeface keeps a place for each of its 65 000 glyphs, emptied or not. To measure them all anew, and to rewrite
        # their programs, took two thirds of the time and changes nothing on paper.
        def lighter(self, font):
            self.options.hinting, self.options.desubroutinize, font.recalcBBoxes = True, False, False
            whole(self, font)

        whole, Subsetter.subset = Subsetter.subset, lighter
        sheet, _, page = sys.stdin.buffer.read().partition(b"\\0")
        style = CSS(string=sheet.decode(), url_fetcher=refuse)
        paper = HTML(string=page.decode(), url_fetcher=refuse).render(stylesheets=[style])
        if len(paper.pages) > int(sys.argv[1]):
            sys.exit(4)
        paper.write_pdf(sys.stdout.buffer)
        """
}
