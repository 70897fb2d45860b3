import ArgumentParser

struct CatalogueCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "catalogue", abstract: "Say where each system of the catalogue lives, and what is missing.",
        discussion: "Needs no installation. With --json prints an array of {id, title, homes}.")

    @Flag(help: "Print JSON.") var json = false
    @Flag(help: "Print the text of docs/catalogue.md.") var markdown = false

    func run() throws {
        let catalogue = try Catalogue(homes: Modules.homes)
        if markdown { return Terminal.write(catalogue.markdown) }
        Terminal.line(json ? try catalogue.json : catalogue.plain)
    }
}
