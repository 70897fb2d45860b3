import Testing

@testable import Kernel

@Suite("Names of people") struct PersonNameTests {
    @Test(
        "A name is kept in one form",
        arguments: [
            ("张三", "张三"), (" 张　三 ", "张三"), ("张\u{200B}三\u{FEFF}", "张三"), ("艾力•买买提", "艾力·买买提"),
            ("艾力・买买提", "艾力·买买提"), ("艾力．买买提", "艾力·买买提"), ("艾力.买买提", "艾力·买买提"), ("艾力 · 买买提", "艾力·买买提"),
            ("艾力··买买提·", "艾力·买买提"), ("John  Smith", "John Smith"), ("J. Smith", "J. Smith"),
            ("Ｊｏｈｎ　Ｓｍｉｔｈ", "John Smith"), ("José Álvarez-O'Brien", "José Álvarez-O'Brien"), ("'张三", "张三"),
            ("𬱖三", "𬱖三"), ("王𣲘", "王𣲘"), ("李\u{E863}", "李\u{E863}"), ("葛\u{E0100}三", "葛\u{E0100}三"), ("〇三", "〇三"),
            ("བསོད་ནམས", "བསོད་ནམས"),
        ])
    func kept(_ typed: String, _ expected: String) throws {
        let name = try PersonName(typed)
        // Compared by code points: a rare character must not become its canonical equivalent.
        #expect(Array(name.text.unicodeScalars) == Array(expected.unicodeScalars))
        #expect(try PersonName(name.text) == name)
    }

    @Test("A compatibility ideograph is not exchanged for the unified one")
    func compatibility() throws {
        #expect(Array(try PersonName("\u{F9D1}三").text.unicodeScalars).first == "\u{F9D1}")
        #expect(try PersonName("李\u{E863}").hasPrivateCharacter)
        #expect(try !PersonName("李三").hasPrivateCharacter)
    }

    @Test(
        "What is wrong is said exactly",
        arguments: [
            ("", PersonNameProblem.empty), (" ", .empty), ("··", .empty), ("-.", .empty), ("张", .tooShort),
            ("张3", .wrongCharacter("3")), ("张三（女）", .wrongCharacter("(")), ("张?", .lostCharacter),
            ("张□", .lostCharacter),
            ("张*", .lostCharacter), ("张三、李四", .wrongCharacter("、")), ("张😀", .wrongCharacter("😀")),
            (String(repeating: "张", count: 51), .tooLong),
        ])
    func refused(_ text: String, _ problem: PersonNameProblem) {
        #expect(throws: problem) { try PersonName(text) }
        #expect(!problem.explanation.zh.isEmpty && problem.explanation.zh != problem.explanation.en)
    }

    @Test("A name of twenty-five characters is taken")
    func long() throws {
        let name = String(repeating: "买", count: 12) + "·" + String(repeating: "提", count: 12)
        #expect(try PersonName(name).text == name)
    }

    @Test(
        "A mask keeps the surname, or the first character where there is none",
        arguments: [
            ("张三", "张*"), ("王小明", "王**"), ("欧阳娜娜", "欧阳**"), ("欧阳", "欧*"), ("司马迁", "司马*"), ("艾力·买买提", "艾*·***"),
            ("John Smith", "J*** S****"), ("𬱖三", "𬱖*"),
        ])
    func masked(_ typed: String, _ expected: String) throws {
        let name = try PersonName(typed)
        #expect(name.masked == expected)
        #expect("\(name)" == expected)
        #expect(name.masked.count == name.text.count)
    }

    @Test("A compound surname is one only when a given name follows")
    func surnames() throws {
        for (text, surname, given) in [
            ("欧阳修", "欧阳", "修"), ("欧阳", "欧", "阳"), ("尉迟恭", "尉迟", "恭"), ("歐陽修", "歐陽", "修"), ("梁丘平", "梁", "丘平"),
            ("单于", "单", "于"),
        ] {
            let name = try PersonName(text)
            #expect(name.surname == surname)
            #expect(name.givenName == given)
        }
        #expect(try PersonName("艾力·买买提").surname == nil)
        #expect(try PersonName("John Smith").surname == nil)
        #expect(CompoundSurnames.all.allSatisfy { $0.count == 2 })
    }

    @Test(
        "Surnames with a reading of their own are found by it",
        arguments: [
            ("曾小明", "zengxiaoming", "zxm"), ("单小明", "shanxiaoming", "sxm"), ("解小明", "xiexiaoming", "xxm"),
            ("仇小明", "qiuxiaoming", "qxm"), ("区小明", "ouxiaoming", "oxm"), ("查小明", "zhaxiaoming", "zxm"),
            ("朴小明", "piaoxiaoming", "pxm"), ("盖小明", "gexiaoming", "gxm"), ("尉迟小明", "yuchixiaoming", "ycxm"),
            ("万俟小明", "moqixiaoming", "mqxm"), ("單小明", "shanxiaoming", "sxm"), ("长孙小明", "zhangsunxiaoming", "zsxm"),
            ("张小明", "zhangxiaoming", "zxm"),
        ])
    func readings(_ text: String, _ full: String, _ initials: String) throws {
        let keys = try PersonName(text).pinyinKeys
        #expect(keys.prefix(2) == [full, initials])
        #expect(Set(keys).count == keys.count)
    }

    @Test("A surname is found by the usual reading of its character too, and a name in letters by its letters")
    func otherReadings() throws {
        #expect(try PersonName("区小明").pinyinKeys.contains("quxiaoming"))
        #expect(try PersonName("John Smith").pinyinKeys.first == "johnsmith")
        #expect(try PersonName("艾力·买买提").pinyinKeys.first == "ailimaimaiti")
    }

    @Test("The list of readings holds no surname that is read so anyway")
    func exceptions() {
        for (surname, reading) in SurnameReadings.known {
            #expect(reading.count == surname.count, "\(surname)")
            #expect(Pinyin.readings(of: surname).first != reading, "\(surname)")
        }
    }
}
