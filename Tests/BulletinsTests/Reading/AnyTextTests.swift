import Testing

@testable import Bulletins

@Suite("Reading any text at all") struct AnyTextTests {
    @Test(
        "Empty and broken texts give no article and no failure",
        arguments: [
            "", "\n", " ", "\u{0}", "(", ")", "（）", "【", "】", "#", "△", "- 1 -", "目录", "本报讯", "报：", "第期", "年月日", "😀",
        ]
    )
    func crumbs(_ text: String) {
        let reading = BulletinReader.read(text)
        #expect(reading.articles.allSatisfy { !$0.body.isEmpty })
    }

    @Test("A parenthesis that closes far behind the line above is no credit, and no failure")
    func farParenthesis() {
        let gap = String(repeating: " ", count: 200)
        let text = "近日，甲区总工会开会，\n" + gap + String(repeating: "会", count: 650) + ")"
        #expect(BulletinReader.read(text).articles.allSatisfy { $0.issuers.isEmpty })
    }

    @Test("Every beginning of a bulletin can be read")
    func prefixes() {
        let text = """
            工会信息 〔2020〕第十二期
            本期导读
            〔要情动态〕
            1. 甲区总工会开会……1
            〔要情动态〕
            甲区总工会开会 5月6日至15日，甲区总工会“开会”（扩大）。（甲区总工会 张一）
            广州 10月29日，广州市总工会开会。(记者 张三)
            △近日，本报讯（记者 李四）乙区开会。（乙区工）
            报：市委，省总。责任编辑：黄一
            """
        let scalars = Array(text.unicodeScalars)
        for length in 0...scalars.count {
            _ = BulletinReader.read(String(String.UnicodeScalarView(scalars[..<length])))
            _ = BulletinReader.read(String(String.UnicodeScalarView(scalars[length...])))
        }
    }

    @Test("Random heaps of the marks that the rules look for can be read")
    func heaps() {
        let pieces = [
            "（", "）", "(", ")", "【", "】", "\n", "\n\n", " ", "　", "1.", "一、", "5月6日", "至", "，", "。", "：", "总工会", "记者",
            "张三", "通讯员",
            "△", "#", "##", "目录", "本报讯", "广州", "2020年", "第3期", "报：", "编辑：", "—", "…", "“", "”", "工", "来源：", "发布时间：",
            "😀", "\r\n",
        ]
        var state: UInt64 = 42
        for _ in 0..<400 {
            var text = ""
            for _ in 0..<60 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                text += pieces[Int(state >> 33) % pieces.count]
            }
            let bytes = text.utf8.count
            for article in BulletinReader.read(text).articles {
                #expect(article.source.allSatisfy { $0.upperBound <= bytes })
            }
        }
    }

    @Test(
        "Long monotonous texts end",
        arguments: [
            "5月6日，开会。", "(", ")\n", "（市总工会）\n", "△\n", "来源：市总工会\n", "一、", "报：市委，", "a\n", "\n", "某市总工会开会\n", "【",
            "1.某会开会。\n",
        ]
    )
    func monotony(_ piece: String) {
        _ = BulletinReader.read(String(repeating: piece, count: 40_000 / piece.utf8.count))
    }

    @Test("A hint of the year serves only where the text is silent")
    func hint() {
        let silent = "甲区总工会开会\n5月6日，甲区总工会开会。（甲区总工会）"
        #expect(BulletinReader.read(silent).articles.first?.dates == [])
        #expect(BulletinReader.read(silent, year: 2019).articles.first?.dates.map(\.description) == ["2019-05-06"])
        let dated = "工会信息\n〔2020〕第3期\n" + silent
        #expect(BulletinReader.read(dated, year: 2019).articles.first?.dates.map(\.description) == ["2020-05-06"])
    }
}
