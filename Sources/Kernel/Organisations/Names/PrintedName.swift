/// Whether a name as printed is that of a union, or of another house whose name begins alike.
enum PrintedName {
    /// What may stand behind 总 that makes it another house: 总商会, 总部, 总医院, 总工程师.
    private static let otherHouses = [
        "商会", "部", "体", "工", "医院", "站", "队", "公司", "局", "店", "行", "厂", "院", "社", "监", "领事", "经理", "编",
    ]
    /// What the name of a department ends in.
    private static let departments = ["部", "室", "处", "办", "科", "组", "委", "中心", "机关"]

    /// Whether the alias at the front of a name means the union, the rest being one of its departments or nothing.
    ///
    /// The short forms are dangerous: 汕头工 is the union only when it is the whole name (汕头工商局), and 汕头总 also when a
    /// department follows (汕头总商会).
    static func reaches(_ name: String, alias: String) -> Bool {
        guard name.hasPrefix(alias) else { return false }
        let rest = name.dropFirst(alias.count)
        if rest.isEmpty || alias.hasSuffix("工会") { return true }
        guard alias.hasSuffix("总") else { return false }
        return departments.contains(where: rest.hasSuffix) && !otherHouses.contains(where: rest.hasPrefix)
    }
}
