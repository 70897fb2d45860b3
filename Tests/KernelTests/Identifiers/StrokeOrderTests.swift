import Testing

@testable import Kernel

@Suite("Order by surname strokes") struct StrokeOrderTests {
    private func sorted(_ names: [String]) throws -> [String] {
        try names.map { try PersonName($0) }.sorted { bytes($0).lexicographicallyPrecedes(bytes($1)) }.map(\.text)
    }

    private func bytes(_ name: PersonName) -> [UInt8] { Array(StrokeOrder.key(of: name).utf8) }

    @Test(
        "Strokes are counted as on the mainland",
        arguments: [
            ("一", 1), ("丁", 2), ("马", 3), ("王", 4), ("龙", 5), ("刘", 6), ("陈", 7), ("欧", 8), ("骨", 9), ("黄", 11),
            ("魏", 17),
            ("籍", 20), ("龍", 16), ("陳", 10), ("𬱖", 11), ("\u{F9D1}", 4), ("\u{2A6A5}", 52),
        ] as [(Unicode.Scalar, Int)])
    func counts(_ character: Unicode.Scalar, _ count: Int) {
        #expect(StrokeCounts.count(of: character) == count, "\(character)")
    }

    @Test("Every ideograph of the basic plane has a count, and letters, gaps and the ends of the blocks have none")
    func blocks() {
        for value in UInt32(0x4E00)...0x9FFF {
            #expect(Unicode.Scalar(value).flatMap(StrokeCounts.count) != nil, "\(value)")
        }
        for scalar in ["A", "·", "\u{E863}", "\u{A000}", "\u{33FF}", "\u{2EBE1}", "\u{323B0}", "\u{4DC0}"]
            as [Unicode.Scalar]
        {
            #expect(StrokeCounts.count(of: scalar) == nil, "\(scalar.value)")
        }
    }

    @Test("Each line of surnames has one number of strokes, lines go upwards, and none stands twice")
    func lines() {
        var seen: Set<Unicode.Scalar> = []
        var last = 0
        for line in SurnameOrder.lines {
            let counts = Set(line.unicodeScalars.map { StrokeCounts.count(of: $0) ?? 0 })
            #expect(counts.count == 1, "\(line)")
            #expect((counts.first ?? 0) > last)
            last = counts.first ?? 0
            for surname in line.unicodeScalars { #expect(seen.insert(surname).inserted, "\(surname)") }
            #expect(line.unicodeScalars.count < SurnameOrder.last)
        }
    }

    @Test("Fewer strokes come first, then the kind of stroke: 横, 竖, 撇, 点, 折")
    func surnames() throws {
        let names = ["黄平", "赵平", "陈平", "张平", "李平", "王平", "丁平", "方平", "毛平", "邓平", "何平", "沈平", "吴平"]
        #expect(
            try sorted(names) == ["丁平", "王平", "毛平", "方平", "邓平", "李平", "吴平", "何平", "沈平", "张平", "陈平", "赵平", "黄平"])
    }

    @Test("Within a surname the shorter names come first, then the strokes of each character decide")
    func given() throws {
        #expect(try sorted(["王小明", "王毅", "王一鸣", "王勇", "王一丁"]) == ["王勇", "王毅", "王一丁", "王一鸣", "王小明"])
    }

    @Test("A compound surname stands behind all of its first character")
    func compound() throws {
        #expect(try sorted(["欧阳一", "欧龙飞", "欧一", "卓一", "罗一"]) == ["欧一", "欧龙飞", "欧阳一", "卓一", "罗一"])
    }

    @Test("Surnames outside the list stand after those of as many strokes, letters last of all")
    func unknown() throws {
        #expect(try sorted(["John Smith", "艾力·买买提", "占一", "艾一", "台一"]) == ["艾一", "艾力·买买提", "台一", "占一", "John Smith"])
    }

    @Test("Keys are ASCII, the same for the same name and different for different ones")
    func keys() throws {
        let names = [
            "王一", "王一一", "王·一", "欧阳一", "欧阳", "葛\u{E0100}三", "葛三", "𬱖三", "李\u{E863}", "John Smith", "艾力·买买提", "艾力买·买提",
        ]
        let keys = try names.map { StrokeOrder.key(of: try PersonName($0)) }
        #expect(Set(keys).count == names.count)
        #expect(keys.allSatisfy { $0.utf8.allSatisfy { $0 < 0x80 } })
        #expect(StrokeOrder.key(of: try PersonName("王一")) == "0401" + "00738B" + " 01" + "01" + "004E00")
    }
}
