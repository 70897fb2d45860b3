import Administration
import ArgumentParser
import Kernel
import Web

struct APIGroup: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "api", abstract: "Describe the API.", subcommands: [PrintOpenAPI.self])
}

struct PrintOpenAPI: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "openapi", abstract: "Print the OpenAPI 3.1 document of the API.",
        discussion: "Needs no installation. A server gives the same at /api/v1/openapi.json.")

    func run() throws {
        let book = try Modules.book()
        let operations = Modules.operations(book: book, works: [])
        Terminal.line(OpenAPI(operations, calls: AdministrationModule.calls(book: book)).json.text)
    }
}
