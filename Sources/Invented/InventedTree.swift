public import Kernel
import Store

/// Towns and base unions below the federations of a demo. What stands already is passed over, so it goes on where it was
/// broken off.
public struct InventedTree: Sendable {
    private static let places = [
        "城东", "城西", "城南", "城北", "新城", "河口", "江滨", "石桥", "长岗", "大塘", "沙湾", "平岗", "新圩", "合水", "龙山", "双捷",
        "八甲", "岗美", "松柏", "白沙", "海陵", "闸坡", "东平", "大沟", "那龙", "北惯", "程村", "织篢", "溪头", "儒洞", "春湾", "圭岗",
    ]
    private static let firms = [
        "恒兴", "广源", "顺达", "联合", "永丰", "新光", "南方", "海联", "锦绣", "东成", "宏远", "金海", "益民", "华昌", "立信", "万和", "嘉利",
        "振邦", "启明", "安泰", "鸿图", "百川", "同济", "康平", "美和", "长青", "建安", "远航", "正大", "祥瑞",
    ]
    private static let trades = [
        "五金厂", "刀剪厂", "食品厂", "纺织厂", "电子厂", "家具厂", "船务公司", "物流公司", "建筑公司", "物业公司", "酒店", "超市", "中学", "小学",
        "卫生院", "水厂", "养殖场", "印刷厂", "陶瓷厂", "机械厂",
    ]

    private let scale: InventedScale
    private let platform: Platform
    /// All were founded when the rosters began.
    private let day = Day(sinceEpoch: 16_801)

    public init(_ scale: InventedScale, on platform: Platform) { (self.scale, self.platform) = (scale, platform) }

    /// - Parameter progress: hears how many unions stand.
    /// - Returns: the base unions, in the order of the tree.
    public func found(_ count: Int, _ progress: (Int) -> Void) async throws -> [ID<Organisation>] {
        let scale = scale
        let parents = try await platform.database.read { try scale.parents(on: $0) }
        var stand = 0
        for (place, parent) in parents.enumerated() {
            let towns = Self.share(scale.towns, place, of: parents.count)
            for town in 0..<towns.count {
                let unions = Self.share(count, towns.lowerBound + town, of: scale.towns)
                guard !unions.isEmpty else { continue }
                let id = try await self.town(town, below: parent)
                stand += unions.count
                _ = try await platform.perform(
                    FoundUnions(unions.indices.map { Self.name($0 - unions.lowerBound) }, below: id, from: day),
                    as: .operator)
                progress(stand)
            }
        }
        return try await platform.database.read { try scale.unions(count, on: $0) }
    }

    private func town(_ place: Int, below parent: ID<Organisation>) async throws -> ID<Organisation> {
        let round = place / Self.places.count
        let name =
            Self.places[place % Self.places.count] + (round > 0 ? "第\(round + 1)" : "")
            + (place.isMultiple(of: 3) ? "街道" : "镇") + "总工会"
        let known = try await platform.database.read { connection in
            try Organisation.below(parent, for: .operator, on: connection).first { $0.name == name }
        }
        if let known { return known.id }
        return try await platform.perform(
            FoundOrganisation(name: name, kind: .federation, rank: .town, parent: parent, from: day), as: .operator)
    }

    private static func name(_ place: Int) -> String {
        let (firm, rest) = (firms[place % firms.count], place / firms.count)
        let round = rest / trades.count
        return firm + trades[rest % trades.count] + (round > 0 ? "第\(round + 1)" : "") + "工会"
    }

    /// One of equal shares of a number.
    private static func share(_ whole: Int, _ place: Int, of count: Int) -> Range<Int> {
        whole * place / count..<whole * (place + 1) / count
    }
}
