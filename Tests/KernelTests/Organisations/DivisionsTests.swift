import Testing

@testable import Kernel

@Suite("Reading a table of divisions") struct DivisionsTests {
    private func faults(_ csv: String) -> [Int] {
        do {
            _ = try Divisions(csv: csv)
            return []
        } catch let error as Divisions.Faults {
            return error.faults.map(\.line)
        } catch {
            Issue.record(error)
            return []
        }
    }

    @Test("A byte order mark, Windows line ends, blank lines and spaces do no harm")
    func lenient() throws {
        let read = try Divisions(
            csv: "\u{FEFF}code,name,level,parent\r\n\r\n440000, 广东省 ,province,\r\n440100,广州市,city,440000\r\n  \r\n")
        #expect(read.rows.map(\.code) == ["440000", "440100"])
        #expect(read.rows.map(\.name) == ["广东省", "广州市"])
        #expect(read.rows.map(\.parent) == [nil, "440000"])
    }

    @Test("The first line is data where there is no heading")
    func noHeading() throws {
        #expect(try Divisions(csv: "440000,广东省,province,").rows.count == 1)
        #expect(try Divisions(csv: "").rows.isEmpty)
    }

    @Test("Every faulty line is named by its number in the file, blank lines counted")
    func lines() {
        let csv = """
            code,name,level,parent

            440000,广东省,province,
            44010,广州市,city,440000
            440200,韶关市,city

            440300,深圳市,village,440000
            440400,珠,city,440000
            440000,广东省,province,
            440500,汕头市,city,440500
            ４４０６００,佛山市,city,440000
            440700,江\u{0}门市,city,440000
            """
        #expect(faults(csv) == [4, 5, 7, 8, 9, 10, 11, 12])
    }

    @Test("Guangdong ships with its province, 21 cities and 122 counties, each below one above it")
    func guangdong() throws {
        let rows = try Divisions.guangdong().rows
        let counts = Dictionary(grouping: rows, by: \.rank).mapValues(\.count)
        #expect(counts == [.province: 1, .city: 21, .county: 122])
        var seen: Set<String> = []
        for row in rows {
            #expect(row.parent.map(seen.contains) ?? (row.rank == .province), "\(row.code)")
            seen.insert(row.code)
        }
    }
}
