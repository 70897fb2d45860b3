/// How surnames are read that sound otherwise than ``Pinyin`` would read them.
enum SurnameReadings {
    /// The syllables as they are typed, or `nil` for a surname that is read as usual. 繁 and 简 are read alike.
    static func reading(of surname: String) -> [String]? { known[Folding.fold(surname)] }

    static let known: [String: [String]] = {
        var known: [String: [String]] = [:]
        for line in lines {
            let parts = line.split(separator: " ").map(String.init)
            known[parts[0]] = Array(parts.dropFirst())
        }
        return known
    }()

    private static let lines = [
        "单 shan", "解 xie", "区 ou", "查 zha", "朴 piao", "盖 ge", "翟 zhai", "乐 yue", "覃 qin", "缪 miao", "员 yun", "折 she",
        "繁 po", "秘 bi", "种 chong", "召 shao", "祭 zhai", "黑 he", "尉迟 yu chi", "万俟 mo qi", "长孙 zhang sun",
        "澹台 tan tai", "单于 chan yu",
    ]
}
