public import Foundation
public import Kernel

/// How people come in.
public struct EntranceSettings: Sendable {
    /// How people reach the platform; stands in links that are handed on.
    let address: URL
    /// Printed on the terminal while the installation is empty; whoever sets it up must hold it.
    let setUpCode: String
    /// Ways in that a demo offers beside the form: none in an installation.
    let guests: [Guest]

    public init(address: URL, setUpCode: String, guests: [Guest] = []) {
        self.address = address
        self.setUpCode = setUpCode
        self.guests = guests
    }

    /// An account of the demo that a button signs in to.
    public struct Guest: Sendable {
        let login: String
        let password: String
        let name: String
        let role: Text
        let place: String
        let tryFirst: Text

        public init(login: String, password: String, name: String, role: Text, place: String, tryFirst: Text) {
            self.login = login
            self.password = password
            self.name = name
            self.role = role
            self.place = place
            self.tryFirst = tryFirst
        }
    }
}
