import Testing

@testable import Web

@Suite("Reading an upload") struct MultipartTests {
    /// The parts as they come out, whatever the cuts.
    static func parts(_ bytes: [UInt8], piece: Int, boundary: String = "b0") throws -> [Part] {
        var parser = MultipartParser(boundary: Array(boundary.utf8))
        var parts: [Part] = []
        for start in stride(from: 0, to: bytes.count, by: piece) {
            parser.append(bytes[start..<min(start + piece, bytes.count)])
            while let event = try parser.next() {
                switch event {
                case .head(let head): parts.append(Part(head: head))
                case .bytes(let slice): parts[parts.count - 1].bytes += slice
                case .endOfPart: parts[parts.count - 1].isWhole = true
                }
            }
        }
        return parts
    }

    struct Part: Equatable {
        let head: PartHead
        var bytes: [UInt8] = []
        var isWhole = false
        var text: String { String(decoding: bytes, as: UTF8.self) }
    }

    static let form = """
        preamble\r\n--b0\r\nContent-Disposition: form-data; name="title"\r\n\r\n周报\r\n--b0\r\n\
        content-disposition: form-data; name="file"; filename="a \\"b\\".txt"\r\nContent-Type: text/plain\r\n\r\n\
        line\r\n--b\r\n--b1\r\n\r\n--b0 \r\nContent-Disposition: form-data; name=empty; filename=""\r\n\r\n\r\n--b0--\r\nepilogue
        """

    @Test("Every part comes out whole, however the bytes arrive", arguments: [1, 2, 3, 5, 7, 16, 64, 10_000])
    func exact(_ piece: Int) throws {
        let parts = try Self.parts(Array(Self.form.utf8), piece: piece)
        #expect(parts.map(\.head.name) == ["title", "file", "empty"])
        #expect(parts.map(\.text) == ["周报", "line\r\n--b\r\n--b1\r\n", ""])
        #expect(parts.map(\.head.fileName) == [nil, "a \"b\".txt", ""])
        #expect(parts[1].head.type == "text/plain")
        #expect(!parts.map(\.isWhole).contains(false))
    }

    @Test("Names in the manner of browsers are undone") func browserNames() throws {
        let head = try PartHead(
            Array("\r\nContent-Disposition: form-data; name=\"f\"; filename=\"a%22b%0D%0A.txt\"".utf8)[...])
        #expect(head.fileName == "a\"b\r\n.txt")
    }

    @Test("A head above 8 KiB is refused") func longHead() {
        let bytes = Array(("--b0\r\nX: " + String(repeating: "a", count: 9000)).utf8)
        #expect(throws: Fault.malformed(MultipartParser.longHead)) { try Self.parts(bytes, piece: 100) }
    }

    @Test("A part without a name is refused") func noName() {
        let bytes = Array("--b0\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b0--".utf8)
        #expect(throws: Fault.self) { try Self.parts(bytes, piece: 100) }
    }

    @Test("What is no delimiter but begins like one is refused") func falseDelimiter() {
        let bytes = Array("--b0x\r\n\r\n".utf8)
        #expect(throws: Fault.self) { try Self.parts(bytes, piece: 100) }
    }

    @Test("The boundary comes from the header, quoted or not, and has 1 to 70 bytes") func boundary() {
        #expect(FormKind("multipart/form-data; boundary=\"a b\"") == .multipart(boundary: "a b"))
        #expect(FormKind("Multipart/Form-Data;charset=x; Boundary=ab") == .multipart(boundary: "ab"))
        #expect(FormKind("multipart/form-data; boundary=" + String(repeating: "x", count: 71)) == .other)
        #expect(FormKind("multipart/form-data") == .other)
        #expect(FormKind("application/x-www-form-urlencoded; charset=utf-8") == .urlEncoded)
        #expect(FormKind(nil) == .other)
    }
}

/// A generator with a seed, so that a failure can be had again.
struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

@Suite("A hostile upload") struct HostileMultipartTests {
    @Test("Mutated bytes in random cuts are read or refused, and nothing is made up", arguments: 0..<40)
    func mutations(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed))
        for _ in 0..<50 {
            var bytes = Array(MultipartTests.form.utf8)
            for _ in 0..<Int.random(in: 0...6, using: &dice) { mutate(&bytes, &dice) }
            let piece = Int.random(in: 1...60, using: &dice)
            guard let parts = try? MultipartTests.parts(bytes, piece: piece) else { continue }
            #expect(parts.reduce(0) { $0 + $1.bytes.count } <= bytes.count)
        }
    }

    @Test("The cuts never change what is read", arguments: 0..<40) func cuts(_ seed: Int) throws {
        var dice = Dice(state: UInt64(seed) &+ 1000)
        var bytes = Array(MultipartTests.form.utf8)
        for _ in 0..<3 { mutate(&bytes, &dice) }
        let whole = Result { try MultipartTests.parts(bytes, piece: bytes.count + 1) }
        let cut = Result { try MultipartTests.parts(bytes, piece: Int.random(in: 1...9, using: &dice)) }
        switch (whole, cut) {
        case (.success(let first), .success(let second)): #expect(first == second)
        case (.failure, .failure): break
        default: Issue.record("one way of cutting was refused, the other read")
        }
    }

    @Test("A body of beginnings of delimiters keeps the buffer small") func buffer() throws {
        var parser = MultipartParser(boundary: Array(repeating: 0x2D, count: 70))
        parser.append(Array("--".utf8) + Array(repeating: 0x2D, count: 70))
        parser.append(Array("\r\nContent-Disposition: form-data; name=a\r\n\r\n".utf8))
        let trap = Array(("\r\n" + String(repeating: "-", count: 71)).utf8)
        var count = 0
        for _ in 0..<2000 {
            parser.append(trap)
            while let event = try parser.next() { if case .bytes(let slice) = event { count += slice.count } }
        }
        #expect(count > 2000 * trap.count - 200)
    }

    private func mutate(_ bytes: inout [UInt8], _ dice: inout Dice) {
        guard !bytes.isEmpty else { return }
        let at = Int.random(in: 0..<bytes.count, using: &dice)
        switch Int.random(in: 0..<5, using: &dice) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &dice)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert([0x0D, 0x0A, 0x2D, 0x22, 0x3B].randomElement(using: &dice) ?? 0, at: at)
        case 3: bytes.removeSubrange(at..<min(bytes.count, at + 20))
        default: bytes.insert(contentsOf: bytes[at..<min(bytes.count, at + 20)], at: at)
        }
    }
}
