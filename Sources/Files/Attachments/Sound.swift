import Kernel

/// A recording as it arrives, and what is kept of it: what is heard, and nothing else.
///
/// Title, place, device, moment, pictures and comments are gone afterwards; the sound itself is not written anew. Cost: one walk
/// over the bytes.
struct Sound: Sendable {
    let kind: DocumentKind
    let bytes: [UInt8]

    init(_ kind: DocumentKind, _ bytes: [UInt8]) { (self.kind, self.bytes) = (kind, bytes) }

    /// - Throws: ``DocumentProblem`` for one that does not open, and for one that holds more than sound.
    func cleaned() throws(DocumentProblem) -> [UInt8] {
        switch kind {
        case .mp3: try SoundFrames(bytes).cleaned()
        case .wav: try SoundChunks(bytes).cleaned()
        default: try SoundBoxes.cleaned(bytes)
        }
    }

    /// - Returns: `nil` for what is no sound, and for pictures that come in the container of one.
    static func kind(of bytes: [UInt8]) -> DocumentKind? {
        if SoundChunks.isOne(bytes) { return .wav }
        if SoundBoxes.isOne(bytes) { return .m4a }
        return SoundFrames.isOne(bytes) ? .mp3 : nil
    }
}
