import ArgumentParser

/// The settings that every command takes; each can also stand in the environment or in a file.
struct SettingOptions: ParsableArguments {
    @Option(help: ArgumentHelp("A file of GONGHUI_… lines, one setting each.", valueName: "file"))
    var config: String?

    @Option(help: ArgumentHelp("The folder of the database and the key file (data).", valueName: "folder"))
    var data: String?

    @Option(help: ArgumentHelp("sqlite, or a PostgreSQL connection string (sqlite).", valueName: "database"))
    var database: String?

    @Option(help: ArgumentHelp("error, warning, info or debug (info).", valueName: "level"))
    var logLevel: String?

    var flags: [Setting: String] {
        var flags: [Setting: String] = [:]
        flags[.config] = config
        flags[.data] = data
        flags[.database] = database
        flags[.logLevel] = logLevel
        return flags
    }
}

/// The settings of a server.
struct ServerOptions: ParsableArguments {
    @OptionGroup var common: SettingOptions

    @Option(help: ArgumentHelp("The address to listen on (127.0.0.1).", valueName: "host"))
    var host: String?

    @Option(help: ArgumentHelp("The port to listen on (8080).", valueName: "port"))
    var port: String?

    @Option(help: ArgumentHelp("How people reach it, such as https://gonghui.example.cn.", valueName: "url"))
    var address: String?

    @Option(help: ArgumentHelp("Answers https by itself, with this certificate in PEM.", valueName: "file"))
    var tlsCertificate: String?

    @Option(help: ArgumentHelp("The certificate's private key in PEM.", valueName: "file"))
    var tlsKey: String?

    var flags: [Setting: String] {
        var flags = common.flags
        flags[.host] = host
        flags[.port] = port
        flags[.address] = address
        flags[.tlsCertificate] = tlsCertificate
        flags[.tlsKey] = tlsKey
        return flags
    }
}
