/// The words by which a person's post or trade is known.
enum Posts {
    /// Endings of posts and honours: a name may follow them directly.
    static let posts = WordList(
        """
        书记 主席 主任 部长 委员 常委 成员 局长 厅长 处长 科长 所长 站长 院长 校长 会长 理事长 理事 监事长 监事 董事长 董事 经理 总裁 总监 工程师 会计师 经济师 总师
        秘书长 秘书 市长 县长 区长 省长 州长 镇长 乡长 盟长 旗长 村长 调研员 巡视员 督查员 督导员 组长 队长 班长 厂长 矿长 行长 社长 台长 馆长 园长 段长 场长 庭长 院士 总干事 干事
        团长 司长 司令员 政委 政治委员 指导员 教导员 检察长 教授 研究员 讲师 负责人 召集人 发起人 带头人 主持人 代理人 联系人 发言人 顾问 助理 专员 督学 联络员 技师 劳模 劳动模范
        工匠 先进工作者 标兵 能手 状元 楷模 代表 获得者 得主 领队 教练 主播 主编 总编辑 总编 编辑 党代表 传承人 法人 创始人 董秘 参事 特派员 首席专家 专家 班主任 辅导员 第一名 第二名 第三名
        一等奖 二等奖 三等奖 冠军 亚军 季军 列车长 水手长 轮机长 工段长 司机长 船长 机长 店长 楼长 村支书 支书 领导 财务部长 宣传委员 组织委员 女工委员
        """
    )

    /// Trades, and words for people in general: a name behind them must show itself by what follows it.
    static let trades = WordList(
        """
        职工 员工 工人 女工 矿工 钳工 焊工 电工 车工 铣工 船工 盐工 环卫工 养路工 清洁工 保洁员 装配工 搬运工 缝纫工 护林员 调解员 导购员 快递员 外卖员 驾驶员 乘务员 列车员 售票员
        安全员 质检员 检验员 检查员 讲解员 宣讲员 仲裁员 协调员 志愿者 骑手 司机 律师 医生 护士 护士长 教师 老师 讲师 师傅 学员 选手 队员 会员 学生 村民 渔民 农民 农民工 家长 匠人 木匠 船员
        经办人 店主 商户 站长 徒弟 学徒 学徒工 农户 党员 干部 警官 民警 法官 检察官 评委 裁判 裁判长 导师 主讲人 分享人 讲者 工友 居民 市民 牧民 作者 画家 演员 歌手 导游 教练员 运动员 营业员 服务员
        收银员 理货员 店员 收费员 巡检员 记账员 会计 出纳 文员 保安 保安员 厨师 厨师长 面点师 理发师 设计师 心理咨询师 咨询师 营养师 药师 医师 技术员 工程师 测量员 操作员 网格员 社工 书法家 作家 青年 妇女 老人
        """
    )

    /// Trades in general: 钻工, 检修员, 架子工.
    static let workers = WordList("工 员 匠")

    /// Words that end like a trade and are none.
    static let notWorkers = WordList(
        "用工 加工 手工 施工 开工 复工 竣工 分工 返工 务工 打工 化工 军工 动工 完工 罢工 怠工 招工 人工 底工 全员 动员 成员 人员 轻工 电子工 总工 做工 上工 停工 收工 误工 缺工 找工 建工 群工 团工 党工 产业工"
    )

    /// Posts nobody of a bulletin's event holds: whoever is named with them is quoted or studied.
    static let distant = WordList("总书记 国家主席 国务院总理 中央军委主席 中共中央政治局常委 政治局常委 全国人大常委会委员长 全国政协主席 国务院副总理")

    /// The length of the post that ends right before `end`, an addition such as (兼职) included; 0 if none does.
    static func length(in units: [UInt16], endingAt end: Int, after start: Int) -> Int {
        let bare = withoutParens(units, end, after: start)
        let length = posts.length(in: units, endingAt: bare, after: start)
        return length == 0 ? 0 : length + end - bare
    }

    /// `end`, or where a short remark in parentheses begins that ends there.
    static func withoutParens(_ units: [UInt16], _ end: Int, after start: Int) -> Int {
        guard end > start, units[end - 1] == Glyph.endParen else { return end }
        var place = end - 2
        while place >= max(start, end - 10) {
            if units[place] == Glyph.paren { return place }
            place -= 1
        }
        return end
    }
}
