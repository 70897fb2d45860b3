/// The frame around an article on a web page: where one is, what to print or share, what comes next.
enum WebFrame {
    private static let openings = WordList(
        """
        首页> 首页» 首页/ 当前位置 您的位置 您所在的位置 您当前的位置 你的位置 打印本页 关闭窗口 [打印 [关闭 打印 关闭 字体: 字号: [字体
        [字号 分享到 分享: 扫一扫 返回顶部 返回首页 上一篇 下一篇 上一条 下一条 相关链接 相关新闻 相关阅读 版权所有 技术支持 网站地图 联系我们 设为首页 加入收藏
        上一页 下一页 建议使用 Copyright copyright ICP备 备案号 收藏本页 [收藏 请输入关键 站内搜索 网站首页 粤ICP备 京ICP备 ICP备案 浏览次数 阅读次数 点击数 访问量 无障碍 适老 长者助手
        """
    )

    static func isPart(_ units: [UInt16], _ range: Range<Int>) -> Bool {
        guard range.count <= 80 else { return false }
        let head = units.dense(range.lowerBound..<min(range.upperBound, range.lowerBound + 24))
        let length = openings.length(in: head, at: 0, before: head.count)
        guard length > 0 else { return false }
        return length > 2 || range.count <= 4
    }
}
