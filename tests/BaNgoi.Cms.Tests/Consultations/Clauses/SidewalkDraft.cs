namespace BaNgoi.Cms.Tests.Consultations.Clauses;

/// <summary>A made-up regulation in the manner of real ones: formulas in every second clause, alike points in different articles.</summary>
internal static class SidewalkDraft
{
    public const string Markdown = """
        **ỦY BAN NHÂN DÂN**

        **PHƯỜNG MẪU**

        **DỰ THẢO QUY ĐỊNH**

        **Về quản lý, sử dụng vỉa hè và giữ gìn vệ sinh nơi công cộng trên địa bàn phường**

        Căn cứ Luật Tổ chức chính quyền địa phương; theo đề nghị của Trưởng phòng Kinh tế, Hạ tầng và Đô thị.

        **Chương I**

        **QUY ĐỊNH CHUNG**

        **Điều 1. Phạm vi điều chỉnh**

        1. Quy định này quy định việc quản lý, sử dụng tạm thời một phần vỉa hè và giữ gìn vệ sinh nơi công cộng trên địa bàn phường.

        2. Quy định này không áp dụng đối với đường tỉnh, quốc lộ và khu vực quân sự; việc sử dụng các tuyến này thực hiện theo quy định của pháp luật.

        **Điều 2. Đối tượng áp dụng**

        1. Cơ quan, tổ chức, hộ gia đình, cá nhân sinh sống, kinh doanh hoặc hoạt động trên địa bàn phường.

        2. Cán bộ, công chức và người được giao nhiệm vụ quản lý vỉa hè, thu gom chất thải.

        **Điều 3. Giải thích từ ngữ**

        Trong Quy định này, các từ ngữ dưới đây được hiểu như sau:

        1. Vỉa hè là phần đường dành cho người đi bộ, tính từ mép bó vỉa đến chỉ giới đường đỏ.

        2. Nơi công cộng là quảng trường, công viên, chợ, bến tàu, sân chơi và những nơi khác phục vụ chung cho nhiều người.

        3. Giờ cao điểm là khoảng thời gian từ 6 giờ đến 8 giờ và từ 16 giờ đến 18 giờ hằng ngày, trừ ngày nghỉ.

        **Điều 4. Nguyên tắc quản lý**

        1. Ưu tiên lối đi cho người đi bộ, người khuyết tật, người cao tuổi và trẻ em; chiều rộng còn lại không nhỏ hơn 1,5 mét.

        2. Công khai, minh bạch danh mục tuyến đường, mức thu và danh sách tổ chức, cá nhân được phép sử dụng.

        3. Mọi hành vi vi phạm phải được phát hiện, ngăn chặn kịp thời và xử lý theo quy định của pháp luật.

        **Chương II**

        **SỬ DỤNG TẠM THỜI VỈA HÈ**

        **Điều 5. Các trường hợp được sử dụng tạm thời vỉa hè**

        1. Tổ chức đám cưới, đám tang; thời gian sử dụng không quá 48 giờ.

        2. Tập kết vật liệu để xây dựng, sửa chữa nhà ở từ 22 giờ đêm hôm trước đến 5 giờ sáng hôm sau.

        3. Kinh doanh ăn uống, giải khát tại các tuyến phố có vỉa hè rộng từ 4 mét trở lên, gồm:

        a) Tuyến phố ven biển, trừ đoạn trước bến tàu;

        b) Tuyến phố quanh chợ, sau 17 giờ hằng ngày;

        c) Tuyến phố khác do Ủy ban nhân dân phường công bố.

        4. Trông giữ xe đạp, xe máy phục vụ lễ hội, sự kiện văn hóa, thể thao có phép của cơ quan có thẩm quyền.

        **Điều 6. Hồ sơ đề nghị**

        1. Hồ sơ đề nghị cấp phép gồm:

        a) Đơn đề nghị theo mẫu tại Phụ lục I;

        b) Bản vẽ vị trí, kích thước phần vỉa hè đề nghị sử dụng;

        c) Bản cam kết giữ gìn vệ sinh, bảo đảm lối đi;

        d) Các giấy tờ khác theo quy định của pháp luật.

        2. Hồ sơ đề nghị gia hạn gồm:

        a) Đơn đề nghị theo mẫu tại Phụ lục I;

        b) Giấy phép đã được cấp còn hiệu lực ít nhất 05 ngày;

        c) Các giấy tờ khác theo quy định của pháp luật.

        **Điều 7. Trình tự, thời hạn giải quyết**

        1. Tổ chức, cá nhân nộp 01 bộ hồ sơ trực tiếp, qua bưu chính hoặc trực tuyến đến Trung tâm Phục vụ hành chính công phường.

        2. Trong thời hạn 05 ngày làm việc kể từ ngày nhận đủ hồ sơ hợp lệ, Ủy ban nhân dân phường kiểm tra thực địa và cấp giấy phép; trường hợp không cấp phải trả lời bằng văn bản và nêu rõ lý do.

        3. Giấy phép có thời hạn không quá 12 tháng. Trước khi hết hạn 10 ngày, người được cấp phép có nhu cầu sử dụng tiếp phải làm thủ tục gia hạn.

        **Điều 8. Mức thu phí sử dụng tạm thời vỉa hè**

        1. Mức thu phí được quy định như sau:

        a) Hộ kinh doanh ăn uống: 50.000 đồng/m2/tháng;

        b) Hộ kinh doanh tạp hóa: 40.000 đồng/m2/tháng;

        c) Điểm trông giữ xe máy: 60.000 đồng/m2/tháng;

        d) Điểm tập kết vật liệu xây dựng: 30.000 đồng/m2/tháng.

        2. Miễn phí đối với đám cưới, đám tang và hoạt động từ thiện, nhân đạo không thu tiền.

        3. Nguồn thu được nộp vào ngân sách phường và sử dụng theo quy định của pháp luật.

        **Chương III**

        **GIỮ GÌN VỆ SINH NƠI CÔNG CỘNG**

        **Điều 9. Phân loại, thu gom chất thải rắn sinh hoạt**

        1. Hộ gia đình phân loại chất thải thành ba nhóm: tái chế, thực phẩm và chất thải còn lại.

        2. Chất thải được đưa ra điểm tập kết từ 18 giờ đến 20 giờ; không để trước cửa nhà người khác, gốc cây hoặc miệng cống.

        3. Đơn vị thu gom bố trí xe đúng giờ, không để rơi vãi, không gây mùi và tiếng ồn sau 22 giờ.

        **Điều 10. Nuôi chó, mèo và vật nuôi khác**

        1. Chủ vật nuôi phải đăng ký, tiêm phòng dại, đeo rọ mõm và có người dắt khi đưa chó ra nơi công cộng.

        2. Chủ vật nuôi thu dọn ngay chất thải do vật nuôi thải ra.

        3. Chó thả rông bị bắt giữ; sau 72 giờ không có người nhận thì xử lý theo quy định của pháp luật.

        **Điều 11. Quảng cáo, rao vặt**

        1. Không dán, vẽ, treo quảng cáo trên cột điện, thân cây, tường rào, trạm chờ xe buýt.

        2. Biển hiệu của cơ sở kinh doanh phải gọn gàng, không che khuất biển báo giao thông, không nhô ra quá 0,5 mét.

        **Điều 12. Các hành vi bị nghiêm cấm**

        1. Lấn chiếm, cơi nới, xây bục bệ, lắp mái che trái phép trên vỉa hè.

        2. Đổ nước thải, dầu mỡ, xà bần xuống hố ga, kênh mương, bãi biển.

        3. Đốt rác, lá cây, vàng mã ngoài nơi quy định.

        4. Các hành vi khác theo quy định của pháp luật.

        **Chương IV**

        **TỔ CHỨC THỰC HIỆN**

        **Điều 13. Trách nhiệm của Phòng Kinh tế, Hạ tầng và Đô thị**

        1. Tham mưu Ủy ban nhân dân phường công bố danh mục tuyến đường được sử dụng tạm thời vỉa hè, rà soát hằng năm.

        2. Chủ trì kiểm tra việc sử dụng vỉa hè, kiến nghị thu hồi giấy phép khi người được cấp phép vi phạm.

        3. Thực hiện nhiệm vụ khác do Chủ tịch Ủy ban nhân dân phường giao.

        **Điều 14. Trách nhiệm của Công an phường**

        1. Tuần tra, lập biên bản và xử phạt vi phạm hành chính về trật tự, an toàn giao thông trên vỉa hè.

        2. Phối hợp với Phòng Kinh tế, Hạ tầng và Đô thị giải tỏa điểm lấn chiếm phức tạp.

        3. Thực hiện nhiệm vụ khác do Chủ tịch Ủy ban nhân dân phường giao.

        **Điều 15. Trách nhiệm của tổ dân phố**

        1. Tuyên truyền, vận động Nhân dân chấp hành Quy định này, đưa nội dung vào quy ước của tổ.

        2. Phản ánh kịp thời hành vi vi phạm đến Ủy ban nhân dân phường qua đường dây nóng hoặc trang thông tin điện tử.

        **Điều 16. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam phường**

        1. Giám sát việc thực hiện Quy định này và phản biện khi sửa đổi mức thu.

        2. Tuyên truyền, vận động đoàn viên, hội viên gương mẫu giữ gìn vệ sinh, không lấn chiếm vỉa hè.

        **Điều 17. Điều khoản thi hành**

        1. Quy định này có hiệu lực kể từ ngày 01 tháng 01 năm 2030.

        2. Trong quá trình thực hiện, nếu có vướng mắc, các cơ quan, tổ chức, cá nhân phản ánh về Ủy ban nhân dân phường để xem xét, sửa đổi, bổ sung.
        """;

    /// <summary>Sentences of other regulations, to be put in: they share formulas with the draft, not its matter.</summary>
    public static readonly string[] Foreign =
    [
        "Hộ nuôi trồng thủy sản phải khai báo diện tích lồng bè và nguồn giống với Ủy ban nhân dân phường trước ngày 15 hằng tháng.",
        "Cơ sở karaoke, dịch vụ giải trí phải cách âm, ngừng hoạt động sau 24 giờ và chịu sự kiểm tra của cơ quan có thẩm quyền.",
        "Thư viện phường mở cửa từ thứ Ba đến Chủ nhật; bạn đọc được mượn không quá 05 cuốn sách trong 14 ngày.",
        "Người được tiếp nhận vào nhà tạm lánh được hỗ trợ ăn, ở và tư vấn pháp lý theo quy định của pháp luật.",
        "Tàu thuyền neo đậu trong vùng nước cảng phải có đèn hiệu, phao cứu sinh và sổ theo dõi thuyền viên.",
        "Chủ tịch Ủy ban nhân dân phường quyết định tạm dừng lớp học thêm khi phòng học không bảo đảm ánh sáng, quạt mát.",
        "Kinh phí khuyến học được trích từ quỹ xã hội hóa và công bố tại nhà văn hóa tổ dân phố.",
        "Trong thời hạn 07 ngày làm việc, cán bộ tư pháp hộ tịch xác minh nguồn gốc đất và niêm yết kết quả.",
        "Ban quản lý chợ sắp xếp ngành hàng, lắp cân đối chứng và treo bảng giá hải sản tươi sống.",
        "Đội dân phòng được trang bị bình chữa cháy, áo phản quang, loa cầm tay và luyện tập mỗi quý một lần.",
        "Trạm y tế tổ chức tiêm chủng mở rộng vào ngày 25 và gửi giấy mời đến từng gia đình có trẻ nhỏ.",
        "Câu lạc bộ thể thao người cao tuổi sinh hoạt tại sân vận động mỗi sáng, được miễn tiền thuê sân.",
        "Nước giếng khoan chỉ dùng để tưới cây; chủ giếng trám lấp khi không còn khai thác theo quy định của pháp luật.",
        "Cây xanh bị gãy đổ do bão phải được cắt dọn trong vòng 06 giờ kể từ khi nhận tin báo.",
        "Phụ cấp của người hoạt động không chuyên trách được chi trả qua tài khoản ngân hàng trước ngày mồng 5.",
        "Di tích đình làng chỉ được trùng tu sau khi có ý kiến của hội đồng chuyên môn và cộng đồng dân cư.",
    ];

    /// <summary>Words put in or exchanged where a clause is edited.</summary>
    public static readonly string[] Words = ["đồng thời", "hợp lý", "thường xuyên", "chậm nhất", "bằng văn bản", "tối đa", "ít nhất", "có liên quan", "phù hợp", "trực tiếp", "cụ thể", "đầy đủ"];
}
