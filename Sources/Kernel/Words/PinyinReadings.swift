/// Readings that a character taken alone does not tell: words of the trade and place names of Guangdong.
///
/// Written down from knowledge of the language and not yet compared with a dictionary or the province's list of standard
/// place names. Where a character is read in two ways in names, both stand here, the first supposed the commoner.
enum PinyinReadings {
    static let known: [String: [[String]]] = {
        var known: [String: [[String]]] = [:]
        for line in lines {
            let parts = line.split(separator: " ", maxSplits: 1)
            let readings = parts[1].split(separator: "/").map { $0.split(separator: " ").map(String.init) }
            known[String(parts[0])] = readings
            assert(readings.allSatisfy { $0.count == parts[0].count }, "a syllable for each character: \(line)")
        }
        return known
    }()

    static let longest = known.keys.map(\.unicodeScalars.count).max() ?? 1

    private static let lines = [
        // Words.
        "地方 di fang", "地区 di qu", "地质 di zhi", "地铁 di tie", "地 di", "行业 hang ye", "银行 yin hang", "行 xing/hang",
        "会计 kuai ji", "重庆 chong qing", "重 zhong/chong", "调解 tiao jie", "调 diao/tiao", "首都 shou du", "都 du/dou",
        "成都 cheng du", "音乐 yin yue", "乐 le/yue", "校长 xiao zhang", "会长 hui zhang", "厂长 chang zhang",
        "长 chang/zhang", "畜牧 xu mu", "供给 gong ji", "厦门 xia men", "传记 zhuan ji", "传 chuan", "参 can", "率 lv",
        "种植 zhong zhi", "朝阳 chao yang", "单 dan", "曾 zeng", "仇 qiu", "藏 cang/zang", "车 che", "干 gan", "两 liang",
        "薄 bo", "区 qu", "省 sheng", "石 shi", "万 wan", "了 le", "着 zhe", "得 de", "给 gei", "和 he", "还 hai/huan",
        // Places.
        "番禺 pan yu", "东莞 dong guan", "高要 gao yao", "阳春 yang chun", "曲江 qu jiang", "乐昌 le chang",
        "乐从 le cong", "长乐 chang le", "大埔 da bu", "黄埔 huang pu", "埔 pu/bu", "陂 bei/pi", "塘厦 tang xia",
        "厦 xia/sha", "涌 chong/yong", "圩 xu/wei", "勒流 le liu", "勒 le", "四会 si hui", "新会 xin hui",
        "增城 zeng cheng", "浈江 zhen jiang", "遂溪 sui xi", "台山 tai shan", "长安 chang an", "长宁 chang ning",
        "长洲 chang zhou", "长沙 chang sha", "陆丰 lu feng", "陆河 lu he", "六 liu", "番 fan/pan", "洪 hong",
        "莞 guan", "滘 jiao", "咀 zui/ju", "冲 chong", "角 jiao", "大 da", "盛 sheng", "车八岭 che ba ling", "查 cha/zha",
    ]
}
