using System.Reflection;
using Mono.Cecil;
using Mono.Cecil.Rocks;

namespace BaNgoi.Cms.Tests.Architecture;

/// <summary>What the compiled types of a namespace refer to, in signatures and in every method body, lambdas and state machines too.</summary>
internal static class Dependencies
{
    /// <summary>Pairs of a type in the namespace and a type of ours it refers to.</summary>
    public static IReadOnlyList<(string From, string To)> Of(Assembly assembly, string rootNamespace)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return
        [
            .. module.GetAllTypes()
                .Where(type => IsIn(Outermost(type).Namespace, rootNamespace))
                .SelectMany(type => References(type).SelectMany(Flatten).Select(to => (Outermost(type).FullName, to)))
                .Where(pair => pair.to.StartsWith("BaNgoi.", StringComparison.Ordinal))
                .Distinct(),
        ];
    }

    private static bool IsIn(string name, string root) => name == root || name.StartsWith(root + ".", StringComparison.Ordinal);

    private static TypeDefinition Outermost(TypeDefinition type) => type.DeclaringType is null ? type : Outermost(type.DeclaringType);

    private static IEnumerable<TypeReference?> References(TypeDefinition type) =>
        type.Interfaces.Select(i => i.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.Fields.Select(f => f.FieldType))
            .Concat(type.CustomAttributes.Select(a => a.AttributeType))
            .Concat(type.GenericParameters.SelectMany(p => p.Constraints).Select(c => c.ConstraintType))
            .Concat(type.Methods.SelectMany(References));

    private static IEnumerable<TypeReference?> References(MethodDefinition method)
    {
        IEnumerable<TypeReference?> signature = method.Parameters.Select(p => p.ParameterType).Append(method.ReturnType).Concat(method.CustomAttributes.Select(a => a.AttributeType));
        return method.HasBody
            ? signature.Concat(method.Body.Variables.Select(v => v.VariableType)).Concat(method.Body.Instructions.SelectMany(i => Operand(i.Operand)))
            : signature;
    }

    private static IEnumerable<TypeReference?> Operand(object? operand) => operand switch
    {
        TypeReference type => [type],
        GenericInstanceMethod method => [.. method.GenericArguments, method.DeclaringType, method.ReturnType],
        MethodReference method => [method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType)],
        FieldReference field => [field.DeclaringType, field.FieldType],
        _ => [],
    };

    private static IEnumerable<string> Flatten(TypeReference? type) => type switch
    {
        null => [],
        GenericInstanceType generic => generic.GenericArguments.SelectMany(Flatten).Concat(Flatten(generic.ElementType)),
        TypeSpecification specification => Flatten(specification.ElementType),
        _ => [type.FullName.Split('/')[0].Split('`')[0]],
    };
}
