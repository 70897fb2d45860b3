/// Surnames of two characters that are in use today.
///
/// Those that history alone knows are left out: 梁丘 would cost more people of the surname 梁 than it finds.
enum CompoundSurnames {
    /// Whether two characters, 繁 or 简, are one.
    static func contains(_ characters: some StringProtocol) -> Bool { all.contains(Folding.fold(String(characters))) }

    static let all = Set(
        """
        欧阳 上官 司马 司徒 司空 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 长孙 宇文 夏侯 端木 万俟 独孤 南宫 西门 呼延 淳于
        单于 太叔 申屠 轩辕 钟离 闾丘 鲜于 百里 澹台 濮阳 赫连 拓跋 东郭 宗政 仲孙 宰父 亓官 漆雕 第五 纳兰 完颜 耶律
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}
