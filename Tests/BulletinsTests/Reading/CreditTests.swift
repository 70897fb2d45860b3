import Testing

@testable import Bulletins

@Suite("Reading a credit") struct CreditTests {
    private func credit(_ text: String) -> Credit? {
        let sheet = Sheet(text)
        return CreditParser.parse(sheet, 0..<sheet.units.count)
    }

    @Test("An office alone is the issuer")
    func office() {
        #expect(credit("市总工会办公室") == Credit(issuers: ["市总工会办公室"]))
    }

    @Test("A person after an organisation is a correspondent, with or without a space")
    func person() {
        let spaced = credit("江海市总工会 吴一鸣 许可")
        #expect(spaced == Credit(issuers: ["江海市总工会"], correspondents: ["吴一鸣", "许可"]))
        let close = credit("江海市总工会办公室钟楚 保障工作部梁晓林")
        #expect(close == Credit(issuers: ["江海市总工会办公室", "保障工作部"], correspondents: ["钟楚", "梁晓林"]))
    }

    @Test("记者 and 通讯员 rule the names after them")
    func roles() {
        let read = credit("海滨日报 记者兰冰 马大为 通讯员王小娅")
        #expect(read == Credit(issuers: ["海滨日报"], reporters: ["兰冰", "马大为"], correspondents: ["王小娅"]))
        #expect(credit("本报全媒体记者 石峰")?.reporters == ["石峰"])
    }

    @Test("An institution may be the correspondent")
    func institution() {
        let read = credit("海滨日报 记者黄小英 通讯员江海市总工会办公室")
        #expect(read?.issuers == ["海滨日报"])
        #expect(read?.correspondents == ["江海市总工会办公室"])
    }

    @Test("An organisation between 通讯员 and a name is the sender, not an author")
    func organisationOfCorrespondent() {
        let read = credit("通讯员 江海市总工会 张小三")
        #expect(read == Credit(issuers: ["江海市总工会"], correspondents: ["张小三"]))
    }

    @Test("A name that a page end breaks is whole again")
    func brokenOverLines() {
        #expect(credit("市总工会办公\n\n室")?.issuers == ["市总工会办公室"])
        #expect(credit("白水州\n总工会 石磊")?.correspondents == ["石磊"])
    }

    @Test("A name padded to three places is one name")
    func paddedName() {
        #expect(credit("江海市总工会 刘 伟")?.correspondents == ["刘伟"])
    }

    @Test("A last character that can be a role stays in the name")
    func nameThatEndsLikeARole() {
        #expect(credit("高新区总工会 植培文")?.correspondents == ["植培文"])
    }

    @Test("供稿, 来源 and 摘自 name the sender", arguments: ["市总工会供稿", "供稿:市总工会", "来源：市总工会", "摘自《市总工会》"])
    func source(_ text: String) {
        #expect(credit(text)?.issuers == ["市总工会"])
    }

    @Test("A photographer is no author")
    func photographer() {
        #expect(credit("纺织公司工会/文 高见/图") == Credit(issuers: ["纺织公司工会"]))
    }

    @Test(
        "Other parentheses are no credit",
        arguments: [
            "试行", "一", "扩大", "见附件", "责任单位：市总工会办公室", "2020年", "下转第二版", "含今年新建的8家", "市委、市政府有关领导出席", "以下简称《办法》",
        ]
    )
    func none(_ text: String) {
        #expect(credit(text) == nil)
    }

    @Test("A short credit stands for the first union of its name in the article, city and all")
    func abbreviation() {
        let title = Word("佛江市番山区总工会召开全委会").units
        #expect(credit("番山工")?.abbreviation == "番山工")
        let name = Abbreviation.resolve("番山工", in: [title]).map { String(decoding: $0, as: UTF16.self) }
        #expect(name == "番山区总工会")
        let known = Word("广州市番禺区总工会召开全委会").units
        let whole = Abbreviation.resolve("番禺工", in: [known]).map { String(decoding: $0, as: UTF16.self) }
        #expect(whole == "广州市番禺区总工会")
        #expect(Abbreviation.resolve("南山工", in: [title]) == nil)
    }

    @Test("文 and 图 before the names part writer from photographer, as they do behind them")
    func wordsBeforeNames() {
        #expect(credit("文/高明 图/林青")?.correspondents == ["高明"])
        #expect(credit("高明/文 林青/图")?.correspondents == ["高明"])
    }

    @Test(
        "A union alone under its report signs it, in square brackets or flushed right",
        arguments: [
            "［江海县总工会办公室］", "【江海县总工会】", "                              江海县总工会权益保障部", "　　　　　　　　　　　　　　　　　　海港工务段工会",
        ]
    )
    func senderAlone(_ sender: String) {
        let text = "江海县总工会开会\n\n5月6日，江海县总工会开会。\n\(sender)\n\n白水镇总工会建书屋\n\n5月7日，白水镇总工会建书屋。"
        let articles = BulletinReader.read(text).articles
        #expect(articles.first?.body == "5月6日，江海县总工会开会。")
        #expect(
            articles.first?.issuers == [sender.filter { !"［］【】 　".contains($0) }])
        #expect(articles.last?.title == "白水镇总工会建书屋")
        #expect(articles.last?.section == nil)
    }

    @Test("A union in brackets over a report labels the report and signs nothing")
    func labelBelow() {
        let text = "江海县总工会开会\n5月6日，江海县总工会开会。\n【白水镇总工会】\n5月7日，白水镇总工会建书屋。"
        #expect(BulletinReader.read(text).articles.first?.issuers == [])
    }

    @Test("来源 right under a credit of persons belongs to it")
    func lateSource() {
        let text = "江海县总工会开会\n\n5月6日，江海县总工会开会。\n（高明）\n来源：江海县总工会\n"
        let articles = BulletinReader.read(text).articles
        #expect(articles.count == 1)
        #expect(articles.first?.issuers == ["江海县总工会"])
        #expect(articles.first?.correspondents == ["高明"])
    }

    @Test("What an author is belongs neither to the text nor to the credit")
    func authorNote() {
        let text = "会费花得明白\n江海县总工会主席 高明\n会费要用在会员身上。\n（作者系江海县总工会主席）"
        let article = BulletinReader.read(text).articles.first
        #expect(article?.body == "会费要用在会员身上。")
        #expect(article?.correspondents == [])
    }

    @Test("The day of signing under a signature at the right is no text")
    func dayOfSigning() {
        let space = String(repeating: "　", count: 16)
        let text = "江海县总工会开会\n\n5月6日，江海县总工会开会。\n\(space)江海县总工会办公室\n\(space)2024年5月7日\n\n白水镇建书屋\n\n5月7日，白水镇建书屋。"
        let articles = BulletinReader.read(text).articles
        #expect(articles.map(\.body) == ["5月6日，江海县总工会开会。", "5月7日，白水镇建书屋。"])
        #expect(articles.map(\.title) == ["江海县总工会开会", "白水镇建书屋"])
    }

    @Test("A letter is signed by post and name at the right")
    func letter() {
        let text = "一线来信\n\n编辑同志：终点站装了热水器。\n\(String(repeating: "　", count: 16))公交司机 林小满"
        let article = BulletinReader.read(text).articles.first
        #expect(article?.correspondents == ["林小满"])
        #expect(article?.body.hasSuffix("装了热水器。") == true)
    }

    @Test("Words before the names may be longer, and stand with colons")
    func wordsWithColons() {
        #expect(credit("文字：高明；摄影：林青")?.correspondents == ["高明"])
    }

    @Test("An office over the day of signing signs the text, wherever it stands")
    func officeOverDay() {
        let text = "江海县总工会通报\n\n5月6日，江海县总工会开会。\n\n江海县总工会办公室\n2024年5月7日"
        let articles = BulletinReader.read(text).articles
        #expect(articles.map(\.body) == ["5月6日，江海县总工会开会。"])
        #expect(articles.first?.issuers == ["江海县总工会办公室"])
    }
}
