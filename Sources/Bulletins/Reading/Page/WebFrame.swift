/// The frame around an article on a web page: where one is, what to print or share, what comes next.
enum WebFrame {
    private static let openings = WordList(
        """
        首页> 首页» 首页/ 当前位置 您的位置 您所在的位置 您当前的位置 你的位置 打印本页 关闭窗口 [打印 [关闭 打印 关闭 字体: 字号: [字体
        [字号 分享到 分享: 扫一扫 返回顶部 返回首页 上一篇 下一篇 上一条 下一条 相关链接 相关新闻 相关阅读 版权所有 技术支持 网站地图 联系我们 设为首页 加入收藏
        上一页 下一页 建议使用 Copyright copyright ICP备 备案号 收藏本页 [收藏 请输入关键 站内搜索 网站首页 粤ICP备 京ICP备 ICP备案 浏览次数 阅读次数 点击数 访问量 无障碍 适老 长者助手
        """
    )

    /// What the account of a messenger prints over and under its articles; alone on its line.
    private static let account = WordList(
        """
        点击上方 点击蓝字 点击下方 点击关注 点分享 点收藏 点点赞 点在看 点个在看 点个赞 分享收藏 分享点赞 长按识别 长按扫码 长按关注 扫码关注 扫描二维码 识别二维码 关注我们
        阅读原文 阅读全文 往期回顾 往期推荐 往期精选 推荐阅读 精彩推荐 延伸阅读 微信扫一扫 预览时标签 喜欢此内容 欢迎关注 收录于合集 收录于话题 上下滑动 左右滑动 向上滑动 滑动查看 点赞在看
        """
    )
    private static let ends = WordList("END end End THEEND TheEnd 在看 点赞 分享 收藏 完 全文完")

    private static func isAccountFrame(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 36 else { return false }
        let print = SectionHead.unadorned(units, range)
        guard mayBeAccountFrame(units, print) else { return false }
        let words = units.dense(print).filter { $0 != bar && $0 != Glyph.middleDot }
        let bare = words.drop(while: isArrow)
        guard !bare.contains(Glyph.stop), !bare.contains(Glyph.comma) else { return false }
        return account.length(in: words, at: bare.startIndex, before: words.count) > 0
            || ends.contains(words, 0..<words.count)
    }

    /// Whether any word of an account begins with the first character of `range`; hardly a line passes.
    private static func mayBeAccountFrame(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        let words = range.drop { units[$0] == Glyph.space || units[$0] == bar || units[$0] == Glyph.middleDot }
        guard let first = words.first else { return false }
        return isArrow(units[first]) || account.firsts.contains(units[first]) || ends.firsts.contains(units[first])
    }

    private static let bar: UInt16 = 0x7C

    private static func isArrow(_ unit: UInt16) -> Bool {
        unit == Glyph.paren || unit == Glyph.open || unit == 0x2191 || unit == 0x2193
    }

    static func isPart(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 80 else { return false }
        if isAccountFrame(units, range) { return true }
        guard let first = range.first(where: { units[$0] != Glyph.space }), openings.firsts.contains(units[first])
        else {
            return false
        }
        let head = units.dense(range.lowerBound..<min(range.upperBound, range.lowerBound + 24))
        let length = openings.length(in: head, at: 0, before: head.count)
        guard length > 0 else { return false }
        return length > 2 || range.count <= 4
    }
}
