import Foundation

/// The fragments that documents are made of.
struct Words {
    private let fragments: [String]
    private let characters: [String]

    /// Puts three thousand fragments together from the lists below.
    init(_ dice: inout Dice) {
        var made: Set<String> = []
        var fragments: [String] = []
        while fragments.count < 3000 {
            let fragment = Self.fragment(&dice)
            if made.insert(fragment).inserted { fragments.append(fragment) }
        }
        self.fragments = fragments
        // Only simplified ones: reading every document for comparison does not fold.
        characters = (0..<2500).compactMap { Unicode.Scalar(0x4E00 + UInt32($0) * 7).map { String($0) } }
            .filter { $0.applyingTransform(StringTransform("Hant-Hans"), reverse: false) == $0 }
    }

    private static func fragment(_ dice: inout Dice) -> String {
        switch dice.even(5) {
        case 0: dice.pick(openings) + dice.pick(deeds) + dice.pick(things)
        case 1: dice.pick(people) + dice.pick(manners) + dice.pick(deeds) + dice.pick(things)
        case 2: dice.pick(manners) + dice.pick(deeds) + dice.pick(people) + "的" + dice.pick(things)
        case 3: dice.pick(deeds) + dice.pick(things) + "和" + dice.pick(things)
        default: dice.pick(places) + dice.pick(people) + dice.pick(deeds) + dice.pick(things) + dice.pick(endings)
        }
    }

    func title(_ dice: inout Dice) -> String {
        dice.pick(Self.places) + "总工会" + fragments[dice.zipf(fragments.count, flat: 6)]
    }

    /// Some 115 characters.
    func body(_ dice: inout Dice) -> String {
        var text = ""
        var length = 0
        while length < 100 {
            let part = part(&dice)
            text += part
            length += part.count
            let mark = dice.even(4) == 0 ? "。" : "，"
            text += mark
        }
        return text
    }

    private func part(_ dice: inout Dice) -> String {
        switch dice.even(9) {
        case 0: dice.pick(Self.surnames) + name(&dice) + dice.pick(["主席", "副主席", "同志", "师傅", "委员"]) + "到场"
        case 1: dice.pick(Self.places) + name(&dice) + name(&dice) + dice.pick(Self.trades) + "有限公司"
        case 2: "共\(dice.even(9000) + 12)人次、资金\(dice.even(900) + 1).\(dice.even(10))万元"
        default: fragments[dice.zipf(fragments.count, flat: 6)]
        }
    }

    private func name(_ dice: inout Dice) -> String { characters[dice.zipf(characters.count, flat: 60)] }

    private static let openings = ["为了", "围绕", "针对", "按照部署", "近日", "今年以来", "下一步", "同时", "通过", "截至目前"]
    private static let manners = ["认真", "全面", "扎实", "主动", "持续", "及时", "依法", "联合", "分级", "逐户", "逐项", "集中", "重点", "有序"]
    private static let deeds = [
        "推进", "落实", "开展", "组织", "建立", "完善", "走访", "慰问", "调解", "督办", "签订", "举办", "发放", "排查", "培训", "宣传", "服务", "帮扶",
        "吸纳", "监督", "受理", "化解", "评选", "检查", "部署", "总结", "摸底", "登记", "核实", "公示", "征求", "汇总", "报送", "选树", "筹集", "开放",
    ]
    private static let people = [
        "职工", "女职工", "农民工", "货车司机", "快递员", "网约送餐员", "护士", "教师", "环卫工人", "建筑工人", "困难家庭", "劳动模范", "一线班组", "基层干部",
        "企业负责人", "职工代表", "法律援助律师", "志愿者", "退休职工", "新就业形态劳动者", "渔民", "保安员",
    ]
    private static let things = [
        "集体协商", "集体合同", "工资支付", "劳动争议", "高温补贴", "法律援助", "职工书屋", "户外驿站", "爱心母婴室", "技能竞赛", "创新工作室", "金秋助学", "送温暖活动",
        "医疗互助", "会员建档", "组建工作", "厂务公开", "职工代表大会", "安全生产", "疗休养", "心理关爱", "普法讲座", "职业病防治", "经费审查", "经费收缴", "文艺汇演",
        "篮球联赛", "摄影展览", "读书分享", "托管班", "相亲联谊", "消费帮扶", "产业工人改革", "求学圆梦", "劳模宣讲", "信访接待", "欠薪线索", "信息报送", "年度考核",
        "驻点服务", "体检套餐", "夜校课程", "防暑物资", "应急救护", "工伤认定", "社会保险", "带薪休假", "民主评议", "换届选举", "干部培训", "数据核对", "台账管理",
    ]
    private static let endings = ["专项行动", "座谈会", "工作方案", "现场推进会", "情况通报", "示范点", "长效机制", "实施细则", "第一批名单"]
    private static let places = [
        "广州市", "深圳市", "珠海市", "汕头市", "佛山市", "韶关市", "湛江市", "肇庆市", "江门市", "茂名市", "惠州市", "梅州市", "汕尾市", "河源市", "阳江市",
        "清远市", "东莞市", "中山市", "潮州市", "揭阳市", "云浮市", "海陵镇", "新桥镇", "石湾街道", "长安镇", "龙江镇", "白沙街道", "沙扒镇", "平岗村",
    ]
    private static let surnames = [
        "陈", "李", "黄", "张", "梁", "林", "刘", "吴", "罗", "杨", "何", "谢", "郑", "邓", "冯", "曾", "蔡", "潘", "叶", "卢",
    ]
    private static let trades = ["电子", "纺织", "五金", "陶瓷", "食品", "物流", "建筑", "化工", "玩具", "家具", "水产", "餐饮"]
}
