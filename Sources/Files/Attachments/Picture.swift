import Kernel

/// A photograph or drawing as it arrives, and what is kept of it: the pixels, turned upright, and nothing else.
///
/// It is written anew by GraphicsMagick: place, time, device, comments, colour profiles and whatever hangs behind the picture
/// are gone afterwards.
struct Picture: Sendable {
    /// What a phone takes at most today; with 8 bytes for each, what unpacks from it fits the memory the program is given.
    static let pixelLimit = 52_000_000
    /// The longer side of a preview, in pixels.
    static let previewSide = 480

    private static let program = BoundedProgram("gm", seconds: 30, memory: 2 << 30, outputLimit: 128 << 20)
    /// Each takes up to a gigabyte while it runs.
    private static let turns = Turns()

    let kind: DocumentKind
    let bytes: [UInt8]

    /// - Throws: ``DocumentProblem`` for one that claims too many pixels or does not open.
    init(_ kind: DocumentKind, _ bytes: [UInt8]) throws(DocumentProblem) {
        guard let size = kind == .png ? PictureSize(png: bytes) : PictureSize(jpeg: bytes) else { throw .damaged }
        guard size.width <= Self.pixelLimit, size.height <= Self.pixelLimit, size.pixels <= Self.pixelLimit else {
            throw .tooManyPixels(limit: Self.pixelLimit)
        }
        self.kind = kind
        self.bytes = bytes
    }

    func cleaned() async throws -> [UInt8] {
        try await converted(["-auto-orient", "-strip", "+comment", "\(coder):-"])
    }

    /// A JPEG, on white where the picture is transparent.
    func preview() async throws -> [UInt8] {
        let side = "\(Self.previewSide)x\(Self.previewSide)>"
        return try await converted([
            "-auto-orient", "-thumbnail", side, "-background", "white", "-extent", "0x0", "-strip", "+comment",
            "-quality",
            "80", "jpeg:-",
        ])
    }

    private var coder: String { kind == .png ? "png" : "jpeg" }

    /// The kind is said and not guessed by the program, which knows many that read other files.
    private func converted(_ arguments: [String]) async throws -> [UInt8] {
        let bounds = ["-limit", "disk", "0", "-limit", "map", "0"]
        let command = ["convert"] + bounds + ["\(coder):-[0]"] + arguments
        do {
            let output = try await Self.turns.take { [bytes] in try await Self.program.run(command, input: bytes) }
            guard !output.isEmpty else { throw DocumentProblem.damaged }
            return output
        } catch let fault as BoundedProgram.Fault {
            switch fault {
            case .missing: throw DocumentProblem.toolMissing(package: "graphicsmagick")
            case .timedOut: throw DocumentProblem.timedOut
            case .tooMuchOutput: throw DocumentProblem.overpacked
            case .failed: throw DocumentProblem.damaged
            }
        }
    }
}
