"""Who comes: the roles that the demo has an account for, in the words of its sign-in page."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Person:
    login: str
    zh: str
    en: str
    is_administrator: bool = False


EDITOR = Person("bianji", "信息编辑", "Bulletin editor")
OFFICER = Person("ganbu", "工会干部", "Officer")
LEADER = Person("lingdao", "领导", "Leader")
SYSTEM = Person("xitong", "系统管理员", "System administrator", is_administrator=True)
SECURITY = Person("anquan", "安全管理员", "Security administrator", is_administrator=True)
AUDIT = Person("shenji", "审计管理员", "Audit administrator", is_administrator=True)

WORKING = (EDITOR, OFFICER, LEADER)
ADMINISTRATORS = (SYSTEM, SECURITY, AUDIT)
EVERYBODY = WORKING + ADMINISTRATORS
