#!/usr/bin/env python3
"""Wraps sample lines where ICU, asked for Chinese, lets a line break: a second opinion on our wrap.

    icu_wrap.py           writes Tests/CellsTests/ICU/samples.json anew
    icu_wrap.py --check   fails if ICU breaks a sample otherwise than the file says

Needs Python's standard library, libicuuc and a UTF-8 locale. Lines are filled greedily by the columns
that wcwidth counts, and spaces at a break vanish.
"""

import ctypes
import ctypes.util
import glob
import json
import locale
import pathlib
import re
import sys

FILE = pathlib.Path(__file__).resolve().parents[1] / "CellsTests" / "ICU" / "samples.json"
WIDTHS = (20, 34, 45, 60)

# What each line is there for, and the line. Chosen so that the rule decides at one of the widths.
SAMPLES = (
    ("stops and closing marks begin no line",
     "昨天手机上来了一条短信：“您的快递在我店，请凭取件码领取。”我没点，打开《快递》，"
     "什么都没有；问了家里人，谁也没买东西！弟弟说：「骗子。」我想也是。"),
    ("opening marks end no line",
     "有一回，客服说：“您先别急（这一点很要紧），《用户须知》里都写着呢（第三条）。”"
     "翻遍了整份【须知】，里面没有“退款”两个字。"),
    ("a dash and an ellipsis stay whole",
     "昨天他停了一下——很吵……我问是谁，他说是公司的——哪一家，没说……再问一遍，就挂了。"),
    ("a percentage, a sum and a code stay whole",
     "那天中午，平台先退50%，也就是￥5,000.00，两小时内到账，手续费3.5%，HK$800.00另算；"
     "验证码839201不能告诉别人，95588来要也不给。"),
    ("a word breaks after its hyphen",
     "这是real-time转账，办了就撤不回来；又说自己是well-known律师，"
     "办的是cross-border业务，先要交一笔non-refundable押金。"),
    ("an address shorter than a line stays whole",
     "https://a.example/x7就是短信里的地址，看着像快递公司，其实多了个字母；"
     "真的地址要自己输，像pay.kuaidi.example这样的，也不点。"),
    ("curly quotes around Chinese and English",
     "He said “stay on the line” twice, and then “您好，我是客服”，"
     "and then he asked for the “six digits” I had just received."),
    ("ASCII brackets hold what is in them",
     "他打来电话，警察不在电话里(哪怕是视频)办案，更不会要你转账(无论转到哪里)，"
     "也不会叫你保密[不许告诉家人](even your wife)。"),
    ("Chinese and Latin without spaces",
     "请打开APP（不是网页）点“我的”，再点“安全”，把SIM卡PIN码改掉，"
     "再到WiFi里关掉自动连接，VPN先别开。"),
    ("all of it in one breath, as a caller says it",
     "“是王女士吗？您在直播间买的面膜（两盒，￥198.00）检出荧光剂，我们按1赔3给您退——"
     "请加WeChat《理赔专员》，24小时on-line……”"),
)


class ICU:
    """Line breaking by the library itself, whose function names carry its version."""

    LINE, DONE = 2, -1

    def __init__(self):
        name = ctypes.util.find_library("icuuc") or next(
            iter(sorted(glob.glob("/usr/lib/*/libicuuc.so.*"))), None)
        if not name:
            sys.exit("icu_wrap.py: libicuuc was not found; on Debian: apt-get install libicu72")
        self.library = ctypes.CDLL(name)
        self.version = re.search(r"\.so\.(\d+)", name).group(1)
        self.open = self.function(
            "ubrk_open", ctypes.c_void_p, ctypes.c_int, ctypes.c_char_p, ctypes.c_char_p,
            ctypes.c_int32, ctypes.POINTER(ctypes.c_int))
        self.next = self.function("ubrk_next", ctypes.c_int32, ctypes.c_void_p)
        self.close = self.function("ubrk_close", None, ctypes.c_void_p)

    def function(self, name, result, *arguments):
        found = getattr(self.library, f"{name}_{self.version}")
        found.restype, found.argtypes = result, arguments
        return found

    def pieces(self, text):
        """The text, parted wherever a line may end."""
        units = text.encode("utf-16-le")
        status = ctypes.c_int(0)
        breaks = self.open(self.LINE, b"zh", units, len(units) // 2, ctypes.byref(status))
        if status.value > 0:
            sys.exit(f"icu_wrap.py: ubrk_open failed with error {status.value}")
        start, found = 0, []
        while (end := self.next(breaks)) != self.DONE:
            found.append(units[2 * start:2 * end].decode("utf-16-le"))
            start = end
        self.close(breaks)
        return found


class Columns:
    """Columns of a text in a terminal, as the C library counts them."""

    def __init__(self):
        locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
        self.wcwidth = ctypes.CDLL(None).wcwidth
        self.wcwidth.argtypes = (ctypes.c_wchar,)

    def __call__(self, text):
        return sum(self.wcwidth(sign) for sign in text)


def wrap(text, width, icu, columns):
    """The lines of a text, filled as far as they go."""
    lines = [""]
    for piece in icu.pieces(text):
        if columns((lines[-1] + piece).rstrip(" ")) > width:
            lines.append("")
        lines[-1] += piece
        if columns(piece.rstrip(" ")) > width:
            raise ValueError(f"{piece!r} is wider than {width} and has no place to break")
    return [line.rstrip(" ") for line in lines]


def samples():
    icu, columns = ICU(), Columns()
    return [
        {
            "rule": rule, "text": text,
            "lines": {str(width): wrap(text, width, icu, columns) for width in WIDTHS},
        }
        for rule, text in SAMPLES
    ]


def main(arguments):
    if arguments not in ([], ["--check"]):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    text = json.dumps(samples(), ensure_ascii=False, indent=2) + "\n"
    if not arguments:
        FILE.parent.mkdir(exist_ok=True)
        FILE.write_text(text, encoding="utf-8")
    elif FILE.read_text(encoding="utf-8") != text:
        print(f"{FILE.name}: ICU breaks a sample otherwise. Run Tests/tools/icu_wrap.py and look at"
              " what changed.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
