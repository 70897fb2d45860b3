// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    // Without it the small generic functions of Store and Web, which every page calls, stay unspecialised in other targets.
    .unsafeFlags(["-cross-module-optimization"], .when(configuration: .release)),
]

// Of a release. Packed, the relocations of a program this size take a tenth of their room; nothing looks its symbols up by
// name, so what is not called can be left out, and of functions that are alike one is kept.
let linking: [LinkerSetting] = [
    .unsafeFlags(
        ["-use-ld=lld"]
            + ["-z", "pack-relative-relocs", "--no-export-dynamic", "--icf=safe"].flatMap { ["-Xlinker", $0] },
        .when(configuration: .release))
]

let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let configuration = Target.Dependency.product(name: "Configuration", package: "swift-configuration")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let systemPackage = Target.Dependency.product(name: "SystemPackage", package: "swift-system")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")

let package = Package(
    name: "gonghui",
    products: [
        .executable(name: "gonghui", targets: ["gonghui"]), .executable(name: "bench", targets: ["Bench"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
        .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-configuration.git", exact: "1.4.0"),
        .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl.git", exact: "2.37.6"),
        .package(url: "https://github.com/swift-server/async-http-client.git", exact: "1.37.0"),
        .package(url: "https://github.com/jpsim/Yams.git", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
        .package(url: "https://github.com/apple/swift-system.git", exact: "1.8.1"),
        .package(url: "https://github.com/swiftlang/swift-subprocess.git", exact: "1.0.2"),
    ],
    targets: [
        .systemLibrary(name: "CLibPQ", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CLibQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        .systemLibrary(name: "CSQLiteSettings", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        .systemLibrary(name: "CLibXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "Store",
            dependencies: [
                "CLibPQ", "CSQLiteSettings", .product(name: "GRDB", package: "GRDB.swift"), crypto, logging, subprocess,
            ],
            swiftSettings: settings
        ),
        .target(
            name: "Kernel",
            dependencies: [
                "Store", crypto, .product(name: "CryptoExtras", package: "swift-crypto"), logging,
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.copy("Organisations/Facts"), .copy("Calendar/Years"), .copy("Rules/Packs")],
            swiftSettings: settings
        ),
        .target(
            name: "Web",
            dependencies: [
                "Kernel", "Store", "CZlib", "CLibXLSXWriter", "CLibQREncode", crypto, hummingbird, httpTypes, nioCore,
                logging,
            ],
            resources: [.copy("Assets")],
            swiftSettings: settings
        ),
        .target(
            name: "Files",
            dependencies: [
                "Kernel", "CLibXML2", "CLibZip", subprocess, systemPackage,
            ], swiftSettings: settings),
        .target(
            name: "Outgoing",
            dependencies: [
                "Files", "Kernel", crypto, nioCore, .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
            ], swiftSettings: settings),
        .target(
            name: "Workplace", dependencies: ["Files", "Web", "Kernel", "Store", logging], swiftSettings: settings),
        .target(
            name: "Administration", dependencies: ["Outgoing", "Web", "Kernel", "Store"], swiftSettings: settings),
        .target(
            name: "Bulletins",
            dependencies: [
                "Files", "Web", "Kernel", "Store", "CLibXML2", crypto, hummingbird, httpTypes, nioCore, logging,
            ],
            swiftSettings: settings
        ),
        .target(name: "Aid", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Directives", dependencies: ["Web", "Kernel", "Store"], swiftSettings: settings),
        .target(name: "Disputes", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Honours", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Invented", dependencies: ["Kernel", "Store"], swiftSettings: settings),
        .target(name: "Organising", dependencies: ["Web", "Kernel", "Store"], swiftSettings: settings),
        .target(name: "Partnerships", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Services", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Skills", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Supervision", dependencies: ["Kernel"], swiftSettings: settings),
        .target(name: "Voices", dependencies: ["Files", "Web", "Kernel", "Store", crypto], swiftSettings: settings),
        .target(name: "Volunteers", dependencies: ["Kernel"], swiftSettings: settings),
        .target(
            name: "App",
            dependencies: [
                "Administration", "Aid", "Bulletins", "Directives", "Disputes", "Honours", "Invented", "Organising",
                "Outgoing", "Partnerships", "Services", "Skills", "Supervision", "Voices", "Volunteers", "Workplace",
                "Web", "Kernel", "Store", arguments, configuration, hummingbird, lifecycle, logging, nioCore,
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                systemPackage,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            resources: [.copy("Demo/Samples"), .copy("Catalogue/systems.tsv")],
            swiftSettings: settings
        ),
        .executableTarget(
            name: "gonghui", dependencies: ["App"], swiftSettings: settings, linkerSettings: linking),
        .executableTarget(
            name: "Bench",
            dependencies: [
                "Bulletins", "Files", "Invented", "Kernel", "Skills", "Store", "Voices", "Workplace", "CLibXLSXWriter",
                arguments, crypto, hummingbird, logging,
                .product(name: "GRDB", package: "GRDB.swift"),
            ],
            swiftSettings: settings, linkerSettings: linking),
        .target(
            name: "Stage",
            dependencies: [
                "Store", "Kernel", "Web", "CLibZip", hummingbird, httpTypes, nioCore,
                .product(name: "NIOEmbedded", package: "swift-nio"), logging,
            ],
            path: "Tests/Stage", exclude: ["Counted"],
            swiftSettings: settings
        ),
        .testTarget(
            name: "OutgoingTests",
            dependencies: ["Outgoing", "Kernel", "Store", "Stage", hummingbird, httpTypes, lifecycle, logging],
            swiftSettings: settings),
        .testTarget(name: "StoreTests", dependencies: ["Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "KernelTests", dependencies: ["Kernel", "Store", "Stage", crypto, subprocess, systemPackage],
            swiftSettings: settings),
        .testTarget(
            name: "FilesTests", dependencies: ["Files", "Web", "Kernel", "Stage", "CLibZip"],
            swiftSettings: settings),
        .testTarget(
            name: "WebTests",
            dependencies: ["Files", "Web", "Kernel", "Store", "Stage", "CLibZip", hummingbird, httpTypes],
            swiftSettings: settings),
        .testTarget(
            name: "BulletinsTests", dependencies: ["Bulletins", "Files", "Kernel", "Store", "Stage", logging],
            exclude: ["Gold"],
            swiftSettings: settings),
        .testTarget(
            name: "SkillsTests", dependencies: ["Skills", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "SupervisionTests", dependencies: ["Supervision", "Kernel", "Store", "Stage"],
            swiftSettings: settings),
        .testTarget(
            name: "DisputesTests", dependencies: ["Disputes", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "OrganisingTests", dependencies: ["Organising", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "AidTests", dependencies: ["Aid", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "HonoursTests", dependencies: ["Honours", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(name: "InventedTests", dependencies: ["Invented", "Kernel"], swiftSettings: settings),
        .testTarget(
            name: "ServicesTests", dependencies: ["Services", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "VolunteersTests", dependencies: ["Volunteers", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "PartnershipsTests", dependencies: ["Partnerships", "Kernel", "Store", "Stage"],
            swiftSettings: settings),
        .testTarget(
            name: "VoicesTests", dependencies: ["Voices", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "DirectivesTests", dependencies: ["Directives", "Kernel", "Store", "Stage"], swiftSettings: settings),
        .testTarget(
            name: "AppTests",
            dependencies: [
                "App", "Administration", "Bulletins", "Directives", "Skills", "Supervision", "Voices", "Web", "Kernel",
                "Store",
                "Workplace", "Stage", arguments, httpTypes, logging, subprocess, systemPackage,
            ],
            swiftSettings: settings),
    ]
)
