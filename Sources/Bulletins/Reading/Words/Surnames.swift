/// Chinese family names: the common single ones and the double ones.
///
/// Source: the hundred family names and the names borne by most people; a name outside the list is still read
/// where its place in a credit leaves no doubt.
enum Surnames {
    static let single = WordList(
        letters: """
            赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章云苏潘葛奚范彭郎鲁韦昌马苗凤花方俞任袁柳
            酆鲍史唐费廉岑薛雷贺倪汤滕殷罗毕郝邬安常乐于时傅皮卞齐康伍余元卜顾孟平黄和穆萧尹姚邵湛汪祁毛禹狄米贝明臧计伏成戴谈宋茅
            庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田樊胡凌霍虞万支柯昝管卢莫经房裘缪干解应宗丁宣
            贲邓郁单杭洪包诸左石崔吉钮龚程嵇邢滑裴陆荣翁荀羊於惠甄曲家封芮羿储靳汲邴糜松井段富巫乌焦巴弓牧隗山谷车侯宓蓬全郗班仰秋
            仲伊宫宁仇栾暴甘钭厉戎祖武符刘景詹束龙叶幸司韶郜黎蓟薄印宿白怀蒲邰从鄂索咸籍赖卓蔺屠蒙池乔阴胥能苍双闻莘党翟谭贡劳逄姬
            申扶堵冉宰郦雍却璩桑桂濮牛寿通边扈燕冀郏浦尚农温别庄晏柴瞿阎充慕连茹习宦艾鱼容向古易慎戈廖庾终暨居衡步都耿满弘匡国文寇广
            禄阙东殴殳沃利蔚越夔隆师巩厍聂晁勾敖融冷訾辛阚那简饶空曾毋沙乜养鞠须丰巢关蒯相查后荆红游竺权逯盖益桓公仉督岳帅缑亢况郈有
            琴归海晋楚闫法汝鄢涂钦商牟佘佴伯赏墨哈谯笪年爱阳佟言福肖代付邸覃冼麦区植祝揭练丘侬仝荀苟候覃岑潭兰敬揣修原来栗藤黑延牙
            欧禤辜庹贠丛漆隋綦矫迟苑尉亓芦檀邝谌浣逄郇旷苌展初招战渠
            """
    )

    static let double = WordList(
        """
        欧阳 司徒 上官 诸葛 司马 东方 皇甫 尉迟 公孙 慕容 令狐 宇文 长孙 夏侯 轩辕 端木 南宫 独孤 呼延 西门 澹台 闾丘 拓跋 申屠 鲜于 闻人 赫连 淳于 钟离 公冶 万俟 亓官 完颜 纳兰
        """
    )

    /// The length of the family name at `place`; 0 if no name of the list stands there.
    static func length(in units: [UInt16], at place: Int, before end: Int) -> Int {
        let long = double.length(in: units, at: place, before: end)
        return long > 0 ? long : single.length(in: units, at: place, before: end)
    }
}
