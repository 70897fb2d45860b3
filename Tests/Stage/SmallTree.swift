public import Kernel
public import Store

/// An invented province, small enough to keep in mind:
///
/// ```
/// 岭南省 ─┬─ 东江市 ─┬─ 城区 ── 桥头镇 ── 纺织厂
///         │          └─ 江北区
///         ├─ 西江市 ─┬─ 城区
///         │          └─ 榕树县 ── 榕树中学（second line: 教育工会）
///         └─ 教育工会 (industrial)
/// ```
public struct SmallTree: Sendable {
    public let province, east, west, eastCity, northBank, bridge, mill, westCity, banyan, school,
        teachers: ID<Organisation>

    init(on stage: KernelStage) async throws {
        province = try await stage.found("岭南省总工会", .province, below: nil)
        east = try await stage.found("东江市总工会", .city, below: province)
        west = try await stage.found("西江市总工会", .city, below: province)
        eastCity = try await stage.found("城区总工会", .county, below: east)
        northBank = try await stage.found("江北区总工会", .county, below: east)
        bridge = try await stage.found("桥头镇总工会", .town, below: eastCity)
        mill = try await stage.found("桥头纺织厂工会", .base, below: bridge, kind: .base)
        westCity = try await stage.found("城区总工会", .county, below: west)
        banyan = try await stage.found("榕树县总工会", .county, below: west)
        teachers = try await stage.found("岭南省教育工会", .city, below: province, kind: .industrial)
        school = try await stage.found("榕树中学工会", .base, below: banyan, kind: .base, second: teachers)
    }

    public var all: [ID<Organisation>] {
        [province, east, west, eastCity, northBank, bridge, mill, westCity, banyan, school, teachers]
    }
}

extension Stage {
    /// A platform with the ``SmallTree`` on it.
    public static func withSmallTree<T>(
        _ engine: Engine, _ body: (KernelStage, SmallTree) async throws -> T
    ) async throws -> T {
        try await withPlatform(engine) { stage in try await body(stage, try await SmallTree(on: stage)) }
    }
}
