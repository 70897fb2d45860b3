import Kernel
import Organising

extension DemoLedgers {
    func fillEmployers() async throws {
        let employers: [(String, String, Int, UnionPresence?, FoundingDifficulty?)] = [
            ("晨帆汽配有限公司（虚构）", "91440113MA59XF0A75", 86, .joint, nil),
            ("明川智造科技有限公司（虚构）", "91440113MA59XF0B50", 128, UnionPresence.none, .fair),
            ("岭海冷链物流有限公司（虚构）", "91440113MA59XF0C3T", 47, UnionPresence.none, .easy),
            ("南粤轴承有限公司（虚构）", "91440113MA59XF0D1M", 133, .preparing, .easy),
            ("星桥平台科技有限公司（虚构）", "91440113MA59XF0EXD", 310, nil, nil),
        ]
        for (name, code, workers, presence, difficulty) in employers {
            var record = EmployerRecord()
            (record.name, record.code, record.workers) = (name, code, workers)
            (record.sector, record.presence, record.difficulty) = (.privateFirms, presence, difficulty)
            record.place = Address(typed: "440113 番禺区（虚构地址）")
            record.isNewForm = presence == nil
            if presence == .joint { (record.union, record.unionSince) = ("汽配园区联合工会（示例）", day(-300)) }
            if difficulty == .fair { record.obstacles = "用工季节性强，负责人没有定下来（虚构）。" }
            try await open(record, of: "广州市番禺区总工会", in: "ganbu")
        }
    }
}
