/// Recordings as a phone hands them over; the word SECRET stands in whatever they carry beside the sound.
public enum SampleSound {
    /// With a chunk of words before the samples.
    public static let wav: [UInt8] = {
        let format: [UInt8] = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x40, 0x1F, 0, 0, 1, 0, 8, 0]
        let chunks =
            chunk("fmt ", format) + chunk("LIST", Array("INFOINAMSECRETPLACE".utf8)) + chunk("data", heard)
        return Array("RIFF".utf8) + little(chunks.count + 4) + Array("WAVE".utf8) + chunks
    }()

    /// Three frames between two tags.
    public static let mp3: [UInt8] = {
        let words = Array("TIT2SECRETTITLE".utf8)
        let frame: [UInt8] = [0xFF, 0xFB, 0x90, 0x64] + [UInt8](repeating: 0, count: 413)
        let tag = Array("TAGSECRETARTIST".utf8) + [UInt8](repeating: 0x20, count: 113)
        return Array("ID3".utf8) + [4, 0, 0, 0, 0, 0, UInt8(words.count)] + words + frame + frame + frame + tag
    }()

    /// With a place beside the track, the moment inside, and the name of the recorder.
    public static let m4a = boxes(track: "soun")
    /// The same container with moving pictures in it.
    public static let video = boxes(track: "vide")
    /// What is heard, in the recordings whose samples are not coded.
    public static let heard = Array("la la la".utf8)

    private static func boxes(track: String) -> [UInt8] {
        let moments: [UInt8] = [0, 0, 0, 0] + Array("SECRETSECRETSECRETSECRET".utf8.prefix(8))
        let zeros = [UInt8](repeating: 0, count: 20)
        let handler =
            [UInt8](repeating: 0, count: 8) + Array(track.utf8) + zeros.prefix(12) + Array("SECRETRECORDER\0".utf8)
        let samples = box("minf", box("stbl", box("stsd", zeros)))
        let media = box("mdia", box("mdhd", moments + zeros) + box("hdlr", handler) + samples)
        let movie =
            box("mvhd", moments + zeros) + box("trak", box("tkhd", moments + zeros) + media)
            + box("udta", Array("\u{A9}xyzSECRETPLACE".utf8))
        return box("ftyp", Array("M4A \0\0\0\0".utf8)) + box("moov", movie) + box("mdat", heard)
    }

    private static func box(_ type: String, _ body: [UInt8]) -> [UInt8] {
        little(body.count + 8).reversed() + Array(type.utf8) + body
    }

    private static func chunk(_ name: String, _ body: [UInt8]) -> [UInt8] {
        Array(name.utf8) + little(body.count) + body + (body.count % 2 == 1 ? [0] : [])
    }

    private static func little(_ number: Int) -> [UInt8] {
        (0..<4).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
    }
}
