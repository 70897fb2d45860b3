import Stage
import Store
import Testing

@testable import Kernel

@Suite("Reading a printed name") struct OrganisationResolverTests {
    /// Guangdong with its functional areas, as a new installation has it.
    private func withGuangdong<T>(_ engine: Engine, _ body: (KernelStage) async throws -> T) async throws -> T {
        try await Stage.withPlatform(engine) { stage async throws in
            try await stage.perform(ImportDivisions(.guangdong(), from: stage.today))
            try await stage.perform(ImportAreas(from: stage.today))
            return try await body(stage)
        }
    }

    /// The name of what a printed name means, in a paper of the federation of a division.
    private func names(_ printed: [String], issuer: String? = nil, on stage: KernelStage) async throws -> [String?] {
        try await stage.read { (connection: any Connection) throws in
            let issuer = try issuer.flatMap { try Organisation.withDivision($0, on: connection) }
            let resolver = OrganisationResolver(issuer: issuer, on: connection)
            return try printed.map { try resolver.resolve($0)?.name }
        }
    }

    @Test("Full names, short forms and credits find the union", arguments: Stage.engines)
    func forms(_ engine: Engine) async throws {
        try await withGuangdong(engine) { stage async throws in
            let cases = [
                ("省总", "广东省总工会"), ("省总工会", "广东省总工会"), ("省总工会组织部", "广东省总工会"),
                ("广东省总工会", "广东省总工会"), ("省总宣教部", "广东省总工会"), ("汕头工", "汕头市总工会"),
                ("汕头市总", "汕头市总工会"), ("汕头总工会", "汕头市总工会"), ("汕头市总工会办公室", "汕头市总工会"),
                ("汕头市工会", "汕头市总工会"), ("汕头市总权益保障部", "汕头市总工会"), ("越秀区总工会", "越秀区总工会"),
                ("越秀工", "越秀区总工会"), ("广州市越秀区总工会", "越秀区总工会"), ("广东省广州市越秀区总工会", "越秀区总工会"),
                ("广州越秀区总工会", "越秀区总工会"), ("海陵岛试验区总工会", "海陵岛经济开发试验区总工会"),
                ("海陵区总工会", "海陵岛经济开发试验区总工会"), ("阳江市海陵区总工会", "海陵岛经济开发试验区总工会"),
                ("汕 头 市 总 工 会", "汕头市总工会"), ("城区总工会", "城区总工会"),
            ]
            let found = try await names(cases.map(\.0), on: stage)
            for (printed, name) in zip(cases, found) { #expect(name == printed.1, "\(printed.0)") }
        }
    }

    @Test("Other houses whose name begins alike, and unknown names, find nothing", arguments: Stage.engines)
    func others(_ engine: Engine) async throws {
        try await withGuangdong(engine) { stage async throws in
            let printed = [
                "汕头工商局", "汕头工业园区", "汕头市总商会", "省总商会办公室", "广东总队", "省总工程师室", "汕头总医院", "汕头市",
                "汕头", "汕", "", " ", "长沙市总工会", "市总工会", "区总工会", "广州市汕头区总工会", "汕头市越秀区总工会",
                "总工会", "工会", "\u{0}", String(repeating: "汕头市", count: 200),
            ]
            for issuer in [nil, "440500"] {
                let found = try await names(
                    printed.filter { issuer == nil || !$0.hasPrefix("市总") }, issuer: issuer, on: stage)
                #expect(found.allSatisfy { $0 == nil }, "\(found)")
            }
        }
    }

    @Test("市总工会 and its like are those over the issuer of the paper", arguments: Stage.engines)
    func relative(_ engine: Engine) async throws {
        try await withGuangdong(engine) { stage async throws in
            let printed = ["市总工会办公室", "市总", "区总工会", "省总工会", "市总商会", "镇总工会"]
            #expect(
                try await names(printed, issuer: "440104", on: stage)
                    == ["广州市总工会", "广州市总工会", "越秀区总工会", "广东省总工会", nil, nil])
            #expect(
                try await names(printed, issuer: "440500", on: stage)
                    == ["汕头市总工会", "汕头市总工会", nil, "广东省总工会", nil, nil])
            #expect(
                try await names(printed, issuer: "440000", on: stage) == [nil, nil, nil, "广东省总工会", nil, nil])
        }
    }

    @Test(
        "Of two with one name the issuer's own is meant, and none when the paper tells nothing",
        arguments: Stage.engines)
    func ambiguous(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            let found = try await stage.read { (connection: any Connection) throws in
                try [nil, tree.province, tree.east, tree.west, tree.mill, tree.banyan, tree.teachers].map { id in
                    let issuer = try id.map { try Organisation.find($0, for: .operator, on: connection) }
                    return try OrganisationResolver(issuer: issuer, on: connection).resolve("城区总工会")?.id
                }
            }
            #expect(found == [nil, nil, tree.eastCity, tree.westCity, tree.eastCity, tree.westCity, nil])
            let full = try await stage.read { (connection: any Connection) throws in
                let resolver = OrganisationResolver(issuer: nil, on: connection)
                return try ["东江市城区总工会", "西江市城区总工会办公室"].map { try resolver.resolve($0)?.id }
            }
            #expect(full == [tree.eastCity, tree.westCity])
        }
    }

    @Test("What ended is not meant any more", arguments: Stage.engines)
    func ended(_ engine: Engine) async throws {
        try await Stage.withSmallTree(engine) { stage, tree async throws in
            try await stage.perform(MergeOrganisation(tree.westCity, into: tree.banyan, from: stage.today))
            let found = try await stage.read { (connection: any Connection) throws in
                let issuer = try Organisation.find(tree.west, for: .operator, on: connection)
                return try OrganisationResolver(issuer: issuer, on: connection).resolve("城区总工会")?.id
            }
            #expect(found == tree.banyan)
        }
    }
}
