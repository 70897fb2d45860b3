/// Names as they are spread in Guangdong: few surnames for many people, most given names of two characters, and a
/// commonest name that some in five thousand bear.
struct InventedNames: Sendable {
    private static let surnames = [
        "陈", "李", "黄", "张", "梁", "林", "刘", "吴", "罗", "杨", "王", "何", "谢", "郑", "邓", "曾", "周", "叶", "蔡", "许",
        "苏", "冯", "钟", "彭", "赖", "温", "江", "朱", "廖", "卢", "谭", "杜", "胡", "徐", "赵", "欧阳", "麦", "区", "冼", "单",
        "邱", "魏", "潘", "古", "容", "莫", "关", "岑", "简", "霍", "伍", "庄", "翁", "柯", "丘", "阮", "翟", "覃", "解", "仇",
        "招", "甘", "祝", "司徒", "孔", "余", "方", "石", "汤", "姚", "邝", "植", "朴", "查", "盘", "龙", "高", "马", "孙", "袁",
    ]
    private static let given = Array(
        "伟华明芳丽强敏静军杰娟勇艳涛玲燕丹峰萍辉红霞平刚英梅文建国志海春秋雨晓小玉秀兰桂荣珍美金银水木云天成家俊嘉欣怡婷雪梦思诗琪子轩宇浩"
            + "然博睿泽楠晨曦阳光彬彦良才德福寿康宁安乐永长远达通顺利和睦友善诚信义礼智仁忠孝敬贤淑慧巧灵秋菊竹松柏枫桐杉榕荔枝棉稻禾苗青蓝紫虹霓露霜"
    ).map(String.init)

    /// One of a thousand drawings gives each in proportion to its weight.
    private let surnames: [String]
    private let given: [String]

    init() {
        surnames = Self.drawings(Self.surnames, weight: 6)
        given = Self.drawings(Self.given, weight: 40)
    }

    func name(_ chance: inout InventedChance) -> String {
        let surname = surnames[chance.next(below: surnames.count)]
        let first = given[chance.next(below: given.count)]
        return chance.next(below: 6) == 0 ? surname + first : surname + first + given[chance.next(below: given.count)]
    }

    /// Each as often as one over its place and a weight says; the larger the weight, the more alike they are.
    private static func drawings(_ words: [String], weight: Int) -> [String] {
        let shares = words.indices.map { 1 / Double($0 + weight) }
        let whole = shares.reduce(0, +)
        return zip(words, shares).flatMap { word, share in
            Array(repeating: word, count: max(1, Int(share / whole * 1024)))
        }
    }
}
