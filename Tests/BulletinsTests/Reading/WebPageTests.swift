import Testing

@testable import Bulletins

@Suite("Reading web pages") struct WebPageTests {
    private let text = """
        当前位置：网站首页 >> 工会要闻 >> 正文

        江海市总工会

        江海市总工会发布服务十件小事

        发布时间：2026-10-15 16:20:08　　来源：江海市总工会　　作者：黎沐晨　　点击：643　　字体：大　中　小

        分享到：微信　微博

        　　10月13日，江海市总工会召开通气会，发布十件小事。

        　　“件件用得上。”副主席连松说。

        【打印】【收藏】【关闭】

        上一篇：暂无
        下一篇：新城区总工会办赛

        新城区总工会办赛

        发布时间：2026-01-03　　来源：新城区总工会

        　　12月30日，新城区总工会办赛。

        版权所有：江海市总工会
        """

    @Test("Only headline and body remain, source and author are taken from the meta line")
    func pages() {
        let found = BulletinReader.read(text).articles
        #expect(found.map(\.title) == ["江海市总工会发布服务十件小事", "新城区总工会办赛"])
        #expect(found.map(\.issuers) == [["江海市总工会"], ["新城区总工会"]])
        #expect(found.map(\.correspondents) == [["黎沐晨"], []])
        #expect(found.first?.body == "10月13日，江海市总工会召开通气会，发布十件小事。\n“件件用得上。”副主席连松说。")
        #expect(found.last?.body == "12月30日，新城区总工会办赛。")
    }

    @Test("The day of publication gives the year and is no event")
    func dates() {
        #expect(
            BulletinReader.read(text).articles.map { $0.dates.map(\.description) } == [["2026-10-13"], ["2025-12-30"]])
    }
}
