/// How much a stretch of bytes, taken in an encoding, looks like text of a union office.
struct Plausibility: Sendable {
    /// The mean weight of its characters: about 0.8 for Chinese in its own encoding, below 0.3 in a wrong one.
    let score: Double
    /// Whether it is text at all: hardly any control characters, private characters or bytes that are none.
    let isText: Bool

    init(of bytes: ArraySlice<UInt8>, in encoding: TextEncoding) {
        guard let decoded = Transcoding(bytes, from: encoding) else {
            score = -3
            isText = false
            return
        }
        var sum = 0.0
        var characters = 0
        var strange = 0
        for scalar in String(decoding: decoded.utf8, as: UTF8.self).unicodeScalars where scalar != "\u{FFFD}" {
            let weight = Self.weight(of: scalar)
            sum += weight
            characters += 1
            if weight < 0 { strange += 1 }
        }
        let wrong = strange + decoded.damage
        score = (sum - 3 * Double(decoded.damage)) / Double(max(1, characters + decoded.damage))
        isText = characters > strange && wrong * 20 <= characters + decoded.damage
    }

    private static func weight(of scalar: Unicode.Scalar) -> Double {
        scalar.value < 0x10000 ? Double(table[Int(scalar.value)]) / 10 : rareWeight(of: scalar)
    }

    /// Tenths of the weight of each character of the basic plane.
    private static let table: [Int8] = (0..<0x10000).map { number in
        guard let scalar = Unicode.Scalar(UInt32(number)) else { return -30 }
        return common.contains(scalar) ? 10 : Int8(rareWeight(of: scalar) * 10)
    }

    private static func rareWeight(of scalar: Unicode.Scalar) -> Double {
        switch scalar.value {
        case 0x09, 0x0A, 0x0C, 0x0D, 0x20...0x7E: return 0.2
        case 0x00...0x1F, 0x7F...0x9F: return -3
        case 0x2010...0x203B, 0x2160...0x217F, 0x2460...0x24FF, 0x2500...0x26FF: return 0.5
        case 0x3000...0x303F, 0xFF01...0xFF5E: return 0.7
        case 0x4E00...0x9FFF: return 0.3
        case 0xE000...0xF8FF, 0xFFF0...0xFFFF, 0xF0000...0x10FFFF: return -3
        default: return scalar.properties.generalCategory == .unassigned ? -3 : 0
        }
    }

    /// The commonest characters of written Chinese and of this trade, and its punctuation.
    private static let common = Set(
        """
        的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学\
        法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天\
        政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者\
        最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期\
        根论运农指几九区强放决西被干做必战先回则任取据处理府研油市参务广东省州县镇街宣传培训劳模维权帮扶职工联席议报告贯彻落实\
        书记主席副届委习近神召安康困难慰送服站园企业网络格调查监督保障签订集协商争议仲裁法律援助技能竞赛创新先锋编辑校审责任\
        刊印准证号版信息简快讯要闻交流经验深圳佛珠汕头韶河源梅惠尾莞江阳湛茂名肇庆清远潮揭云浮海南北番禺顺德
        ，。、；：？！“”‘’（）《》〔〕【】—…·　○△▲★
        """.unicodeScalars.filter { $0 != "\n" && $0 != " " })
}
