// Words that local guessers would try first, without diacritics: of this tool, the Party, the province and the roles,
// and the phrases at the top of Vietnamese password lists.

const ofTheTool =
  "giaoban demo password matkhau passwort kennwort login dangnhap taikhoan baomat secret welcome";

const ofTheParty =
  "dangcongsan congsan tinhuy huyenuy thanhuy danguy chibo dangbo dangvien bithu phobithu banthuongvu thuongvu " +
  "thuongtruc banchaphanh uyvien dang chuyenvien canbo vanphong chanhvanphong tochuc bantochuc kiemtra uybankiemtra " +
  "tuyengiao bantuyengiao danvan bandanvan noichinh bannoichinh nghiquyet chithi ketluan nhiemvu baocao hoinghi quy";

const ofThePlace =
  "nghean thanhphovinh vinh xunghe namdan kimlien langsen hanoi saigon haiphong danang hue vietnam hochiminh bacho";

const ofTheRoles =
  "admin administrator quantri office committee chair chutri staff head user test guest root";

const phrases =
  "motngaydeptroi ngaydeptroi yeuemmaimai yeuanhmaimai maimaiyeuem maiyeuem anhyeuem emyeuanh iloveyou yeuem yeuanh " +
  "toiyeuvietnam yeuvietnam vietnamvodich doclaptudohanhphuc doclaptudo tudohanhphuc conghoaxahoichunghiavietnam " +
  "khongcogiquyhondoclaptudo xinchao xinchaovietnam matkhaucuatoi quenmatkhau khongnhomatkhau khongcomatkhau khongbiet " +
  "chucmungnammoi nammoihanhphuc chucmung hanhphuc thanhcong vansunhuy ansangthinhvuong phattai phatloc giadinh " +
  "giadinhtoi giadinhhanhphuc bomeyeucon conyeubome concuame congaiyeu contraiyeu yeunhautrondoi trondoiyeuem " +
  "suotdoiyeuem nhoemnhieulam anhnhoem emnhoanh moinguoi cuocsong cuocsongtuoidep quehuong quehuongtoi datnuoc " +
  "mottinhyeu tinhyeu tinhban banbe mattroi matroi bongda doituyenvietnam songlamnghetinh songlam";

export const wordsOfTheHouse: readonly string[] = [ofTheTool, ofTheParty, ofThePlace, ofTheRoles, phrases]
  .flatMap((words) => words.split(" "))
  .filter(Boolean);
