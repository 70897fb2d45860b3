/// The place of usual surnames among those of as many strokes.
///
/// Each line holds surnames of one number of strokes in the order of GF 3003-1999: by the kind of the first stroke (横, 竖,
/// 撇, 点, 折), then of the second and so on. Of a compound surname the first character stands here.
///
/// Written for this list; a surname that is missing stands after those of the same number of strokes.
enum SurnameOrder {
    /// 1 for the first surname of a line; ``last`` for a character that is not in the list.
    static func place(of surname: Unicode.Scalar) -> Int { places[surname] ?? last }

    static let last = 99

    static let lines = [
        "丁卜刁",
        "于万上山门弓卫习马",
        "王井元韦云支太区尤车戈长水牛毛仇公仓丹乌凤卞文方计尹孔巴邓",
        "甘艾古左厉石龙平东卢叶申田史冉丘付白仝丛令乐包邝冯兰宁司皮边台",
        "匡邢吉巩西百成尧毕曲吕朱乔伍仲任华伊向全邬庄刘齐羊关米江池汤宇安祁许农那阮孙阳阴牟纪",
        "麦贡花严芦劳苏杜巫李杨束豆辰来连轩步肖时吴岑邱何佟佘余谷狄邹言况应冷辛闵羌汪沙沈宋迟张陆陈邵邰",
        "武青幸苗苟苑范茅林杭郁欧卓尚国昌明易呼罗和季岳金周冼庞郑单宗官郎房居屈孟练",
        "封项赵郝荆荀荣胡南柯查柏柳郦咸钟郜种秋段修皇禹侯俞郗独饶施闻姜娄洪宣宫祖祝费胥姚贺骆",
        "秦班敖袁耿聂莫莘桂栗贾夏顾柴党晁晏钱倪徐殷奚翁凌栾高郭席唐浦涂海容宰诸谈陶姬桑",
        "黄萧梅曹戚龚盛常崔符麻康鹿章商阎梁淳寇谌尉屠隋",
        "彭葛董敬蒋韩惠覃粟景喻程傅焦储舒鲁童曾湛温游富谢强",
        "靳蓝蒲蒙楚楼裘赖甄雷虞路简詹鲍解廉窦褚",
        "赫慕蔡裴管鲜廖端谭翟熊缪",
        "樊黎滕颜潘",
        "燕薛薄霍冀穆衡澹",
        "戴鞠魏濮",
        "瞿",
    ]

    private static let places: [Unicode.Scalar: Int] = {
        var places: [Unicode.Scalar: Int] = [:]
        for line in lines { for (index, surname) in line.unicodeScalars.enumerated() { places[surname] = index + 1 } }
        return places
    }()
}
