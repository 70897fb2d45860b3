/// The words by which a topic is known.
enum TopicWords {
    /// Fixed phrases that name a topic's word without dealing with it.
    static let phrases = "劳模精神 工匠精神 劳动精神 劳模精神、劳动精神、工匠精神 维护职工合法权益、竭诚服务职工群众 自我革命 改革开放 深化改革开放".split(separator: " ")

    /// Above this many characters a single word may be said in passing; below it, one is enough for every topic.
    static let brief = 220

    /// The words of each topic, and how many of them make it one; one of the headline counts for three of the body.
    static let words: [(topic: Topic, words: String, least: Int)] = [
        (.dissemination, "传达学习 传达贯彻 学习贯彻 学习传达 专题学习 学习宣传贯彻 宣讲 重要讲话精神 回信精神 大会精神 宣传宣讲 传达了 十七大精神 二十大精神 十八大精神", 2),
        (.party, "党的领导 党的建设 党建 从严治党 党组织 绝对领导 政治建设 党风廉政 党委对工会", 2),
        (.meetings, "代表大会 全委会 全体会议 全委(扩大)会议 工作会议 推进会 部署会 总结会 工作推进会 全会召开 代表团", 2),
        (.membership, "入会 会员发展 会员实名 发展会员 新发展会员 吸纳会员 工联会 会籍", 2),
        (.founding, "建会 集中建会 工会组建 组建工会 未建会 攻坚行动 组建工作 基层工会建设 组建攻坚 夯实基层 基层组织建设 基层工会组织建设", 1),
        (.sites, "三个一批 示范点 职工之家 驿站 文化宫 活动基地 职工书屋 职工·家 服务点 活动场所 职工活动中心 暖心角 加水点 会站家", 2),
        (.unionReform, "工会改革 深化改革 产业工会改革 改革创新 机构改革", 2),
        (.workforceReform, "产业工人队伍 产业工人大军 产业工人建设改革 产改 产业工人队伍建设改革", 1),
        (.rights, "维权 维稳 法律援助 法律服务 12351 维护职工合法权益 法律体检 热线 普法 合法权益", 2),
        (.disputes, "劳资纠纷 劳动争议 劳动关系 欠薪 调解 纠纷 仲裁 预警", 2),
        (.bargaining, "集体协商 集体合同 厂务公开 民主管理 职代会 职工代表大会 恳谈 会员代表大会 合理化建议 提案 工价", 1),
        (.safety, "安全生产 劳动保护 安康杯 职业病 职业健康 高温 隐患 防暑 工伤 应急", 2),
        (.hardship, "困难职工 解困脱困 帮扶 送温暖 金秋助学 助学 大病救助 慰问金 助困 解困", 1),
        (.mutualAid, "互助保障 医疗互助 互助会 互助计划 意外互助", 1),
        (.services, "普惠 职工服务中心 服务中心 心理 体检 托管班 疗休养 招聘会 送岗 公共文化服务 就业 服务职工工作 联谊 相亲", 1),
        (.models, "劳模 工匠 劳动模范 先进工作者 创新工作室 五一劳动奖", 1),
        (.skills, "劳动竞赛 技能竞赛 劳动和技能竞赛 技能大赛 技能比武 技能比赛 技能培训 劳动技能 竞赛 技术创新 技能等级 技能人才 比武", 1),
        (.culture, "文艺 演出 书屋 阅读 书香 讲座 展览 音乐会 比赛作品 摄影 书画 徒步 运动会 职工夜校 公益林 剪纸 参观 文化 晚会 本科班 义务植树", 2),
        (.volunteering, "志愿 义剪 义诊 植树", 1),
        (.funds, "经费 经审 审计 预算 财务", 1),
        (.information, "新闻 宣传报道 信息工作 微信 新媒体 宣传阵地 两微一端 宣传引导 舆论 媒体 宣传宣讲 信息报送", 1),
        (.supervision, "督查 督导 考核 检查 周报 验收 排查 回头看", 1),
        (.visits, "调研 慰问 走访 看望 座谈", 3),
        (.cooperation, "合作 交流 对口 援疆 结对 互认 合作协议 广西 互派 交流合作", 2),
        (.digital, "网上工会 互联网+ 智慧工会 数字化 云参观 云展厅 大数据 信息化 小程序 线上平台 二维码 人工智能 系统使用 扫码", 1),
        (.newEmployment, "新就业形态 新业态 新技术新业态 骑手 快递员 货车司机 外卖 网约车 平台企业 快递小哥", 1),
        (.epidemic, "疫情 抗疫 复工 防疫 战疫 新冠", 1),
        (.rural, "乡村振兴 脱贫攻坚 扶贫 驻村 帮扶村", 2),
    ]
}
