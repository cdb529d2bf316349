using System.Net;
using System.Net.Sockets;

namespace BaNgoi.Cms.Submissions.Intake;

/// <summary>Whom limits count together.</summary>
internal static class AddressKey
{
    private const int NetworkBytes = 8;

    /// <summary>The IPv4 address, or the first 64 bits of an IPv6 one: a line is given that many addresses to choose from.</summary>
    public static string Of(IPAddress? address)
    {
        if (address is null)
        {
            return "";
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, NetworkBytes)) : address.ToString();
    }
}
