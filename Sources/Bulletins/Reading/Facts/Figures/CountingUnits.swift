/// The words that make a number a figure: measure words, units of time, money, length and share.
enum CountingUnits {
    static let all = WordList(
        """
        名 位 人次 人 户次 户 家次 家 个 件 项 条 份 宗 起 例 套 台 辆 艘 架 间 座 栋 幢 处 所 支 场次 场 次 期 册 本 张 幅 篇 首 部 枚 块 把 只 头 棵 株 盏 箱 包 袋 瓶 桶 顶 床 双 对 组 队 批 轮 门 节
        课时 学时 班次 道 段 类 种 项次 笔 单 票 元 美元 港元 港币 欧元 吨 公斤 千克 克 斤 公里 千米 米 厘米 毫米 平方米 平方公里 平方千米 立方米 亩 公顷 度 千瓦时 千瓦 兆瓦 ℃ 摄氏度 岁 年 月 个月 个多月 个多小时 周 个星期 星期
        天 个小时 小时 分钟 秒 个工作日 工作日 % 个百分点 百分点 倍 分 级 趟 遍 晚 字 圈 排 片 杯 餐 颗 页 款 股 日 匹 梯次 批次 车次 航次 件次 课 招 步 站 层 kg km m 人份 标段 兆 万 余 道次 茬 拨 届 桌 盘 曲 联 尊 副 根 面 盆 罐 粒 滴 碗 棵次 席 亿 只次 车 船 机 点 口 样 杆 组次 户数
        """
    )

    /// Words of the list that are never a figure's unit: their numbers are ordinals, clock times or parts of names.
    static let refused = WordList("月 届 点 万 余 亿 层 站 课 面 口 兆 车 船 机 联 尊 副 招 步 样 曲")

    /// Units that print shortens or pads: 个小时 is 小时.
    static let plain: [String: String] = [
        "个小时": "小时", "个星期": "周", "星期": "周", "个多月": "个月", "个多小时": "小时", "百分点": "个百分点", "港币": "港元",
    ]

    static let padded = WordList(plain.keys.joined(separator: " "))

    /// Units of time, of which only a length is a figure.
    static let times = WordList("年 个月 个多月 个多小时 周 天 小时 分钟 个小时 个星期 星期 晚 秒 个工作日 工作日")

    /// What may be counted without a measure word: `3200多万职工`, `百万职工`.
    static let people = WordList("职工 会员 工人 群众 员工 农民工 党员 劳动者 产业工人 网民 工友 骑手 用户 粉丝 工会会员 女职工 干部 人口")

    /// Words that begin like a unit and go on otherwise: 人大, 年度, 节日, 分会.
    static let notUnits = WordList(
        """
        项目部 项目组 项目经理 项目建设 项目管理 项目现场 项目工地 人大 人民 人均 年度 年级 年检 年终 年会 年货 年计划 年行动 年规划 年期 年制 周年 周岁 周边 周末 周刊 周报 节日 节假 节能 节约 分之 分公司 分会 分局 分行 分校 分院 分部 分支 分别 分类 分层 分级 分批 分期 分片 分工 分散 分享 分析 分组 元旦 元宵 元素 家长 对一 对接 对比 对标 本科 本书 本级 本地 本报 包括 包含 所以 所有 门口 门前 部分 部门 头条 首届 首先 首批 道路 道德 处级 处长 单位 单独 场所 场馆 段时 条例 级别 只有 只要 只能 只是 把关 双向 排查 批评 批准 批复 台账 台风 台帐 台山 台州 票据 票决 吨位 块块 把手 位数 位于 位置 位居 度假 笔者 笔记 页面 字样 字号 片区 班子 户外 户籍 幅度 例如 起来 起步 起到 起草 起点 起源 宗旨 件套 个体 个性 个别 户口 位次 斤斤 股份 股东 杯赛 餐饮 米兰 床位 处处 间隙 课题 页码 遍布 轮换 轮值 轮流 轮训 盘山 台湾 株洲 箱包 双方
        """
    )
}
